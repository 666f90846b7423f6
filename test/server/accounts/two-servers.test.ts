import fc from 'fast-check'
import { encryptProfile, sign } from '../../../host/server/crypto'
import { BAND } from '../support/payload'
import { GivenNames } from './names'
import { onEachStore } from './on-each-store'
import { APPS, openidOf, PEOPLE, unionIdOf } from './people'
import { SESSION_KEY } from './server-process'
import { type ServerProcess, ServerProcesses } from './server-processes'
import { expectMergesHeard, readAccounts } from './stored-accounts'

const RUNS = 40
const TIMEOUT = 300_000

const step = fc.record({
  do: fc.constantFrom('log in' as const, 'log in' as const, 'payload' as const, 'name' as const),
  person: fc.constantFrom(...PEOPLE),
  appId: fc.constantFrom(...APPS),
  withUnionId: fc.boolean(),
  server: fc.constantFrom(0, 1),
})
const phone = fc.array(step, { minLength: 1, maxLength: 6 })
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

const seed = Math.floor(performance.timeOrigin % 2 ** 31)

onEachStore((redisUrl) => {
  let processes: ServerProcesses
  let servers: ServerProcess[]
  beforeAll(async () => {
    processes = new ServerProcesses(redisUrl())
    servers = await Promise.all([processes.load().start(), processes.load().start()])
  })
  afterAll(() => processes.remove())

  it(
    `two processes make one account of one person: ${RUNS} runs of seed ${seed}`,
    async () => {
      const names = new GivenNames()
      /** Who each token is of. */
      const tokens = new Map<string, string>()
      for (const [run, phones] of fc
        .sample(fc.tuple(phone, phone), { seed, numRuns: RUNS })
        .entries())
        await Promise.all(phones.map((steps) => use(steps, run, names, tokens)))
      const people = [...new Set(tokens.values())]
      for (const person of people)
        for (const [n, appId] of APPS.entries())
          tokens.set((await servers[n]?.login(person, appId, true)) ?? '', person)

      const nameOf = new Map<string, unknown>()
      for (const [token, person] of tokens) {
        const shown = await Promise.all(servers.map((server) => server.send('GET', '/me', token)))
        const [one, other] = shown.map(({ status, body }) =>
          status === 200 ? body.nickName : status,
        )
        expect([person, one]).toEqual([person, other])
        if (nameOf.has(person)) expect([person, one]).toEqual([person, nameOf.get(person)])
        nameOf.set(person, one)
        expect([person, names.mayStand(person, one)]).toEqual([person, true])
      }
      const stored = await readAccounts(processes.settings)
      expect(stored.accounts).toHaveLength(people.length)
      expect(stored.mergedInto.size).toBeGreaterThan(0)
      expectMergesHeard(processes, stored)
    },
    TIMEOUT,
  )

  async function use(steps: Step[], run: number, names: GivenNames, tokens: Map<string, string>) {
    for (const one of steps) {
      const server = servers[one.server]
      if (!server) continue
      const person = `${one.person}-${run}`
      const token = await server.login(person, one.appId, one.withUnionId)
      tokens.set(token, person)
      if (one.do === 'log in') continue
      const name = names.start(person)
      const body =
        one.do === 'name' ? { nickName: name.nickName } : payload(person, one, name.nickName)
      const { status } = await server.send('POST', '/profile', token, body)
      expect(status).toBe(200)
      names.end(name)
    }
  }
})

/** What `wx.getUserInfo` gives, signed and encrypted with the `session_key`. */
function payload(person: string, { appId, withUnionId }: Step, nickName: string) {
  const profile = { ...BAND, nickName }
  const rawData = JSON.stringify(profile)
  const text = {
    openId: openidOf(person, appId),
    ...profile,
    ...(withUnionId && { unionId: unionIdOf(person) }),
    watermark: { appid: appId, timestamp: Math.floor(Date.now() / 1_000) },
  }
  const iv = Buffer.alloc(16, 7).toString('base64')
  const encryptedData = encryptProfile(text, SESSION_KEY, iv)
  return { encryptedData, iv, rawData, signature: sign(rawData, SESSION_KEY) }
}
