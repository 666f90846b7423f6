import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeWith, type Requirement } from '../support/requirement'
import { multipart, PICTURES } from './support/multipart'
import { Program, type ProgramOptions } from './support/program'
import { aRedisServer, Redis } from './support/redis'
import { SilentProxy } from './support/silent-proxy'
import { Wechat } from './support/wechat'

const TIMEOUT = 60_000
/** An ordinary user of every system. */
const NOBODY = 65_534

const wechat = new Wechat()
const programs: Program[] = []
const folders: string[] = []
beforeAll(() => wechat.start())
afterEach(() => Promise.all(programs.splice(0).map((program) => program.kill())))
afterAll(() => {
  wechat.stop()
  for (const folder of folders) rmSync(folder, { recursive: true })
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'))
  folders.push(folder)
  return folder
}

function newProgram(env: Record<string, string>, options?: ProgramOptions): Program {
  const program = new Program({ ...wechat.env, DATA_DIR: newFolder(), ...env }, undefined, options)
  programs.push(program)
  return program
}

const login = async (program: Program, openid = 'openid-1'): Promise<string> =>
  (await program.login(wechat.server.issueCode(openid))) ?? ''
const statusOf = (program: Program, path: string) => async () =>
  (await program.client.ask({ method: 'GET', path })).status
const probe = (program: Program, path: string) => program.client.ask({ method: 'GET', path })
const upload = (program: Program, token: string, padding = 0) => {
  const { body, headers } = multipart({
    filename: 'a.png',
    bytes: Buffer.concat([PICTURES.png, Buffer.alloc(padding)]),
  })
  return program.client.ask({
    method: 'POST',
    path: '/avatar',
    body,
    headers: { ...headers, authorization: `Bearer ${token}` },
  })
}
const linesWith = (program: Program, text: string) =>
  program.lines.filter((line) => line.includes(text))
const AWAY = { status: 503, body: { code: 'unavailable' } }

describeWith(aRedisServer, 'a Redis that accepts and does not answer', () => {
  const redis = new Redis()
  beforeAll(() => redis.start())
  afterAll(() => redis.remove())

  it(
    'is a 503 on every route, /live stays, and all goes on when it answers again',
    async () => {
      const program = newProgram({ REDIS_URL: redis.url, STORE_TIMEOUT: '500' })
      await program.start()
      const token = await login(program)
      redis.pause()
      const answers = await Promise.all([
        program.ask('GET', '/me', token),
        program.ask('POST', '/profile', token, { nickName: '小明' }),
        program.ask('DELETE', '/session', token),
        program.ask('POST', '/session', '', { code: wechat.server.issueCode('openid-2') }),
        upload(program, token),
        probe(program, '/ready'),
        probe(program, '/health'),
      ])
      for (const answer of answers) expect(answer).toMatchObject(AWAY)
      expect(await statusOf(program, '/live')()).toBe(200)
      expect(linesWith(program, 'the storage fails').length).toBeLessThanOrEqual(2)
      redis.resume()
      await program.until(200, () => program.ask('GET', '/me', token))
      await program.until(200, () => probe(program, '/ready'))
      expect(await login(program)).toMatch(/^[\w-]{43}$/)
    },
    TIMEOUT,
  )

  it(
    'does not keep the server from ending, with requests open',
    async () => {
      const program = newProgram({ REDIS_URL: redis.url, STORE_TIMEOUT: '1000' })
      await program.start()
      const token = await login(program)
      redis.pause()
      const asked = program.ask('GET', '/me', token)
      // The second answer says that the first request has reached the server.
      await probe(program, '/live')
      const ended = program.ended()
      program.signal('SIGTERM')
      expect(await asked).toMatchObject(AWAY)
      // After 10 s it would end with 1.
      expect(await ended).toBe(0)
      redis.resume()
    },
    TIMEOUT,
  )

  it(
    'keeps a server from starting, which says so in one line',
    async () => {
      redis.pause()
      const program = newProgram({ REDIS_URL: redis.url })
      program.launch()
      expect(await program.ended()).toBe(1)
      expect(program.lines).toEqual(['Redis cannot be reached at REDIS_URL'])
      redis.resume()
    },
    TIMEOUT,
  )

  it(
    'because the connection was lost on its way is left for a new connection',
    async () => {
      const proxy = new SilentProxy(Number(new URL(redis.url).port))
      await proxy.start()
      const program = newProgram({
        REDIS_URL: `redis://127.0.0.1:${proxy.port}`,
        STORE_TIMEOUT: '300',
      })
      await program.start()
      const token = await login(program)
      proxy.loseConnections()
      expect(await program.ask('GET', '/me', token)).toMatchObject(AWAY)
      await program.until(200, () => program.ask('GET', '/me', token))
      await program.kill()
      proxy.stop()
    },
    TIMEOUT,
  )
})

describe('a full disk', () => {
  it(
    'leaves reading as it is, answers writing with 503, ends nothing, is logged once, and recovers',
    async () => {
      const program = newProgram({}, { shell: 'ulimit -S -f 96; exec "$@"' })
      await program.start()
      const token = await login(program)
      await program.ask('POST', '/profile', token, { nickName: '小明' })
      const logins = async () => {
        const statuses: number[] = []
        for (let n = 0; n < 150; n += 1) {
          const code = wechat.server.issueCode(`openid-of-user-${n}`)
          statuses.push((await program.ask('POST', '/session', '', { code })).status)
        }
        return new Set(statuses)
      }
      expect(await logins()).toEqual(new Set([200, 503]))
      expect(linesWith(program, 'the storage fails')).toHaveLength(1)
      expect(await upload(program, token, 200_000)).toMatchObject(AWAY)
      expect(readdirSync(join(String(program.env.DATA_DIR), 'avatars'))).toEqual([])
      expect(await program.ask('GET', '/me', token)).toMatchObject({
        status: 200,
        body: { nickName: '小明' },
      })
      expect(await statusOf(program, '/live')()).toBe(200)
      expect(program.lines.join('\n')).not.toContain('unhandled')
      spawnSync('prlimit', ['--pid', String(program.pid), '--fsize=unlimited'])
      await program.until(200, () => upload(program, token, 200_000))
      expect(await logins()).toEqual(new Set([200]))
    },
    TIMEOUT,
  )
})

const anotherUser: Requirement = {
  missing:
    process.getuid?.() === 0 && spawnSync('test', ['-r', __filename], { uid: NOBODY }).status === 0
      ? undefined
      : 'only root may start a program as another user, who must be able to read this project',
}

describeWith(anotherUser, 'a data folder that the server may not write', () => {
  const ownFolder = () => {
    const folder = newFolder()
    chownSync(folder, NOBODY, NOBODY)
    return folder
  }

  it(
    'while it runs, is a 503 where a picture is stored, and /ready says so until it may',
    async () => {
      const dataDir = ownFolder()
      const program = newProgram({ DATA_DIR: dataDir }, { uid: NOBODY })
      await program.start()
      const token = await login(program)
      await program.until(200, () => probe(program, '/ready'))
      chmodSync(join(dataDir, 'avatars'), 0o500)
      expect(await upload(program, token)).toMatchObject(AWAY)
      await program.until(503, () => probe(program, '/ready'))
      expect((await program.ask('GET', '/me', token)).status).toBe(200)
      expect(await statusOf(program, '/live')()).toBe(200)
      chmodSync(join(dataDir, 'avatars'), 0o700)
      await program.until(200, () => probe(program, '/ready'))
      expect((await upload(program, token)).status).toBe(200)
    },
    TIMEOUT,
  )

  it.each(['.', 'avatars'])(
    'at its start, is said in one line: %s',
    async (name) => {
      const dataDir = ownFolder()
      for (const inner of ['records', 'avatars']) mkdirSync(join(dataDir, inner))
      chownSync(join(dataDir, 'records'), NOBODY, NOBODY)
      chmodSync(join(dataDir, name), 0o500)
      if (name === '.') rmSync(join(dataDir, 'records'), { recursive: true })
      const program = newProgram({ DATA_DIR: dataDir }, { uid: NOBODY })
      program.launch()
      expect(await program.ended()).toBe(1)
      expect(program.lines).toEqual([
        expect.stringMatching(
          name === '.' ? /store cannot be opened/ : /avatars cannot be written/,
        ),
      ])
    },
    TIMEOUT,
  )
})

describe('a data folder that is open to all', () => {
  it(
    'holds files that only the server can read, also those of an earlier version',
    async () => {
      const dataDir = newFolder()
      chmodSync(dataDir, 0o755)
      mkdirSync(join(dataDir, 'records'), { mode: 0o755 })
      const modes = () =>
        ['data.mdb', 'lock.mdb'].map((name) =>
          (statSync(join(dataDir, 'records', name)).mode & 0o777).toString(8),
        )
      const program = newProgram({ DATA_DIR: dataDir })
      await program.start()
      expect(modes()).toEqual(['600', '600'])
      await program.kill()
      for (const name of ['data.mdb', 'lock.mdb']) chmodSync(join(dataDir, 'records', name), 0o644)
      await program.start()
      expect(modes()).toEqual(['600', '600'])
    },
    TIMEOUT,
  )
})
