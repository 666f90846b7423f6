import type { AuthOptions, Session, UserInfo } from 'miniprogram-auth-kit'

interface Login {
  token: string
  expiresIn: number
  userInfo?: UserInfo
}

/** What `auth.configure` needs to know of a login server; `demo/server` is one. */
export const connect = (server: string): AuthOptions => ({
  withCredentials: true,
  exchange: async (code) => (await send(`${server}/session`, 'POST', { code })) as Login,
  async submitProfile({ userInfo, credentials }, session) {
    const { nickName, avatarUrl } = userInfo
    const given = credentials ?? { nickName, avatarUrl }
    return (await send(`${server}/profile`, 'POST', given, session)) as UserInfo
  },
  async uploadAvatar(filePath, session) {
    const answer = await upload(`${server}/avatar`, filePath, session)
    return (answer as { avatarUrl: string }).avatarUrl
  },
  async revoke(session) {
    await send(`${server}/session`, 'DELETE', undefined, session)
  },
})

/** A login that the library knows nothing of, as on another device of the same user. */
export async function loginElsewhere(server: string): Promise<void> {
  const { code } = await new Promise<{ code: string }>((success, fail) => {
    wx.login({ success, fail })
  })
  await send(`${server}/session`, 'POST', { code })
}

async function send(
  url: string,
  method: 'POST' | 'DELETE',
  data?: object,
  session?: Session,
): Promise<unknown> {
  const header = headerOf(session)
  const { statusCode, data: answer } = await new Promise<Response>((success, fail) => {
    wx.request({ url, method, data, header, success, fail })
  })
  return read(statusCode, answer)
}

async function upload(url: string, filePath: string, session?: Session): Promise<unknown> {
  const header = headerOf(session)
  const { statusCode, data } = await new Promise<Response>((success, fail) => {
    wx.uploadFile({ url, filePath, name: 'file', header, success, fail })
  })
  return read(statusCode, JSON.parse(String(data)))
}

interface Response {
  statusCode: number
  data: unknown
}

const headerOf = (session?: Session) =>
  session ? { Authorization: `Bearer ${session.token}` } : {}

function read(statusCode: number, answer: unknown): unknown {
  if (statusCode < 300) return answer
  // The server's code goes along: the library knows what to do about `session-key-stale`.
  const { code, message } = (answer ?? {}) as { code?: string; message?: string }
  throw Object.assign(new Error(message ?? `HTTP ${statusCode}`), { code })
}
