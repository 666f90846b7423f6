import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { multipart, PICTURES } from './support/multipart'
import { Program } from './support/program'
import { describeWith } from '../support/requirement'
import { aRedisServer, Redis } from './support/redis'
import { Wechat } from './support/wechat'

const dataDir = mkdtempSync(join(tmpdir(), 'two-processes-'))
const wechat = new Wechat()
beforeAll(() => wechat.start())
afterAll(() => {
  wechat.stop()
  rmSync(dataDir, { recursive: true })
})

function actAsOne(env: () => Record<string, string>): void {
  let [first, second] = [new Program({}), new Program({})]
  beforeAll(async () => {
    first = new Program({
      ...wechat.env,
      DATA_DIR: dataDir,
      PUBLIC_URL: 'https://login.example.cn',
      ...env(),
    })
    second = new Program(first.env)
    await Promise.all([first.start(), second.start()])
  }, 30_000)
  afterAll(() => Promise.all([first.kill(), second.kill()]))

  const login = async (openid: string): Promise<string> =>
    (await first.login(wechat.server.issueCode(openid))) ?? ''

  it('log in at one, use at the other, log out at the first, refused at the second', async () => {
    const token = await login('openid-1')
    expect((await second.ask('GET', '/me', token)).status).toBe(200)
    expect((await first.ask('DELETE', '/session', token)).status).toBe(204)
    expect((await second.ask('GET', '/me', token)).status).toBe(401)
  })

  it('know what was consented to at the other, and refuse it a second time', async () => {
    const token = await login('openid-1')
    const payload = wechat.payload('openid-1')
    const both = await Promise.all(
      [first, second].map((program) => program.ask('POST', '/profile', token, payload)),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    for (const program of [first, second])
      expect((await program.ask('GET', '/me', token)).body.nickName).toBe('Band')
  })

  it('lose nothing of what is given to both at once', async () => {
    const token = await login('openid-2')
    const avatarUrl = 'https://thirdwx.qlogo.cn/xm/132'
    for (let n = 0; n < 20; n += 1) {
      const nickName = `小明${n}`
      await Promise.all([
        first.ask('POST', '/profile', token, { nickName }),
        second.ask('POST', '/profile', token, { avatarUrl: `${avatarUrl}?${n}` }),
      ])
      expect((await first.ask('GET', '/me', token)).body).toMatchObject({
        nickName,
        avatarUrl: `${avatarUrl}?${n}`,
      })
    }
  })

  it('serve each other’s avatars', async () => {
    const token = await login('openid-3')
    const { body, headers } = multipart({ filename: 'a.png', bytes: PICTURES.png })
    const upload = await first.client.ask({
      method: 'POST',
      path: '/avatar',
      body,
      headers: { ...headers, authorization: `Bearer ${token}` },
    })
    const { avatarUrl } = upload.body
    expect((await second.ask('POST', '/profile', token, { avatarUrl })).body).toEqual({ avatarUrl })
    const served = await second.ask('GET', new URL(String(avatarUrl)).pathname, token)
    expect(served.bytes.equals(PICTURES.png)).toBe(true)
  })
}

describe('two processes on one folder', () => actAsOne(() => ({})))

describeWith(aRedisServer, 'two processes on one Redis', () => {
  const redis = new Redis()
  beforeAll(() => redis.start())
  afterAll(() => redis.remove())
  actAsOne(() => ({ REDIS_URL: redis.url }))
})
