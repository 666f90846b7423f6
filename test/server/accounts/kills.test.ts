import { onEachStore } from './on-each-store'
import { APPS } from './people'
import { type ServerProcess, ServerProcesses } from './server-processes'
import { expectMergesHeard, readAccounts } from './stored-accounts'

const KILLS = 30
const PEOPLE_A_ROUND = 5
const TIMEOUT = 300_000

onEachStore((redisUrl) => {
  let processes: ServerProcesses
  beforeEach(() => {
    processes = new ServerProcesses(redisUrl())
  })
  afterEach(() => processes.remove())

  it(
    `${KILLS} times killed with -9 in the middle of merges, the server loses nothing and tells all`,
    async () => {
      const tokens = new Map<string, string>()
      let server = await processes.load().start()
      let next = processes.load()
      for (let round = 0; round < KILLS; round += 1) {
        const people = Array.from({ length: PEOPLE_A_ROUND }, (_, n) => `person-${round}-${n}-`)
        await Promise.all(people.map((person) => getToKnow(server, person, tokens)))
        await mergeUntilKilled(server, people, round % (APPS.length * PEOPLE_A_ROUND))
        server = await next.start()
        next = processes.load()
      }
      for (const [token, person] of tokens)
        expect((await server.send('GET', '/me', token)).body).toMatchObject({ nickName: person })
      const people = [...new Set(tokens.values())]
      await Promise.all(people.map((person) => logIn(server, person)))
      const stored = await readAccounts(processes.settings)
      expect(stored.accounts.map(({ nickName }) => nickName).sort()).toEqual(people.sort())
      for (const { identities, nickName = '' } of stored.accounts) {
        expect(identities.map(({ appId }) => appId).sort()).toEqual([...APPS].sort())
        expect(identities.every(({ openid }) => openid.includes(nickName))).toBe(true)
      }
      expect(stored.mergedInto.size).toBe(KILLS * PEOPLE_A_ROUND)
      expectMergesHeard(processes, stored)
    },
    TIMEOUT,
  )
})

/** A person who is known in both mini-programs, and not yet as one. */
async function getToKnow(server: ServerProcess, person: string, tokens: Map<string, string>) {
  for (const appId of APPS) {
    const token = await server.login(person, appId, false)
    await server.send('POST', '/profile', token, { nickName: person })
    tokens.set(token, person)
  }
}

async function logIn(server: ServerProcess, person: string): Promise<void> {
  for (const appId of APPS) await server.login(person, appId, true)
}

/** Everybody logs in with the `unionid`, and the server is killed after so many answers. */
async function mergeUntilKilled(server: ServerProcess, people: string[], answers: number) {
  let answered = 0
  let killed: Promise<void> | undefined
  const logins = people.map(async (person) => {
    for (const appId of APPS) {
      await server.login(person, appId, true)
      answered += 1
      if (answered === answers) killed = server.kill()
    }
  })
  if (answers === 0) killed = server.kill()
  await Promise.allSettled(logins)
  await killed
  expect(killed).toBeDefined()
}
