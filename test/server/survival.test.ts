import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Program } from './support/program'
import { describeWith } from '../support/requirement'
import { aRedisServer, Redis } from './support/redis'
import { Wechat } from './support/wechat'

const ROUNDS = 3
const ANSWERED_BEFORE_KILL = 150
const CLIENTS = 8
const TIMEOUT = 120_000

const wechat = new Wechat()
const dataDir = mkdtempSync(join(tmpdir(), 'survival-'))
beforeAll(() => wechat.start())
afterAll(() => {
  wechat.stop()
  rmSync(dataDir, { recursive: true })
})

/** What the server said it has: a token, and then the nickname of its user. */
interface Promised {
  token: string
  nickName?: string
}

/** Logs users in from many clients at once, and calls `kill` while they are at it. */
async function loginUntilKilled(
  program: Program,
  promised: Promised[],
  kill: () => Promise<void>,
): Promise<void> {
  let killed: Promise<void> | undefined
  const goal = promised.length + ANSWERED_BEFORE_KILL
  const client = async (n: number): Promise<void> => {
    for (let visit = 0; ; visit += 1) {
      const nickName = `user ${n}-${visit}-${goal}`
      const token = await program.login(wechat.server.issueCode(nickName))
      if (token === undefined) throw new Error('A login was refused')
      const entry: Promised = { token }
      promised.push(entry)
      if (promised.length >= goal) killed ??= kill()
      const { status } = await program.ask('POST', '/profile', token, { nickName })
      if (status === 200) entry.nickName = nickName
    }
  }
  const clients = Array.from({ length: CLIENTS }, (_, n) => client(n))
  const ends = await Promise.allSettled(clients)
  // Every client worked on until its connection broke.
  for (const end of ends)
    expect(String((end as PromiseRejectedResult).reason)).toMatch(/ECONN|socket hang up|EPIPE/)
  await killed
}

async function expectAllKept(program: Program, promised: Promised[]): Promise<void> {
  for (const { token, nickName } of promised) {
    const { status, body } = await program.ask('GET', '/me', token)
    expect(status).toBe(200)
    if (nickName !== undefined) expect(body.nickName).toBe(nickName)
  }
}

function expectNoSecrets(program: Program, promised: Promised[]): void {
  const printed = program.lines.join('\n')
  for (const { token } of promised) expect(printed).not.toContain(token)
  expect(printed).not.toMatch(/user \d|0123456789abcdef|session_key/)
}

describe(`${ROUNDS} times killed with -9 while logins arrive`, () => {
  it(
    'the server on its embedded store still knows every token and profile it had answered with',
    async () => {
      const promised: Promised[] = []
      const program = new Program({ ...wechat.env, DATA_DIR: dataDir })
      for (let round = 0; round < ROUNDS; round += 1) {
        await program.start()
        await expectAllKept(program, promised)
        await loginUntilKilled(program, promised, () => program.kill())
      }
      await program.start()
      await expectAllKept(program, promised)
      await program.kill()
      expect(promised.length).toBeGreaterThanOrEqual(ROUNDS * ANSWERED_BEFORE_KILL)
      expectNoSecrets(program, promised)
    },
    TIMEOUT,
  )
})

describeWith(
  aRedisServer,
  `${ROUNDS} times killed with -9 together with its Redis while logins arrive`,
  () => {
    const redis = new Redis()
    beforeAll(() => redis.start())
    afterAll(() => redis.remove())

    it(
      'the server still knows every token and profile it had answered with',
      async () => {
        const promised: Promised[] = []
        const program = new Program({ ...wechat.env, DATA_DIR: dataDir, REDIS_URL: redis.url })
        for (let round = 0; round < ROUNDS; round += 1) {
          await program.start()
          await expectAllKept(program, promised)
          await loginUntilKilled(program, promised, async () => {
            await Promise.all([program.kill(), redis.kill()])
          })
          await redis.start()
        }
        await program.start()
        await expectAllKept(program, promised)
        await program.kill()
        expect(promised.length).toBeGreaterThanOrEqual(ROUNDS * ANSWERED_BEFORE_KILL)
        expectNoSecrets(program, promised)
      },
      TIMEOUT,
    )
  },
)
