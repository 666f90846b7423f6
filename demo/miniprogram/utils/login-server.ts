import type { AuthOptions, Session, UserInfo } from 'miniprogram-auth-kit'

interface LoginAnswer {
  token: string
  expiresIn: number
  userInfo?: UserInfo
  /** Masked: a number that was bound before. */
  number?: string
}

/** Returns the options with which the library uses a login server such as `server`. */
export const loginServerOptions = (server: string): AuthOptions => ({
  withCredentials: true,
  exchange: async (code) => (await send(`${server}/session`, 'POST', { code })) as LoginAnswer,
  async submitProfile({ userInfo, credentials }, session) {
    const { nickName, avatarUrl } = userInfo
    const profile = credentials ?? { nickName, avatarUrl }
    return (await send(`${server}/profile`, 'POST', profile, session)) as UserInfo
  },
  async uploadAvatar(filePath, session) {
    const answer = await upload(`${server}/avatar`, filePath, session)
    return (answer as { avatarUrl: string }).avatarUrl
  },
  bindPhone: async (code, session) =>
    (await send(`${server}/phone`, 'POST', { code }, session)) as Partial<LoginAnswer>,
  async revoke(session) {
    await send(`${server}/session`, 'DELETE', undefined, session)
  },
})

/** Logs in past the library, as another device of the same user would. */
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
  return readAnswer(statusCode, answer)
}

async function upload(url: string, filePath: string, session?: Session): Promise<unknown> {
  const header = headerOf(session)
  const { statusCode, data } = await new Promise<Response>((success, fail) => {
    wx.uploadFile({ url, filePath, name: 'file', header, success, fail })
  })
  return readAnswer(statusCode, parse(String(data)))
}

/** The platform never parses the answer of an upload. A proxy may answer with a page. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

interface Response {
  statusCode: number
  data: unknown
}

const headerOf = (session?: Session) =>
  session ? { Authorization: `Bearer ${session.token}` } : {}

function readAnswer(statusCode: number, answer: unknown): unknown {
  if (statusCode < 300) return answer
  // The library reads the server's words: it logs in again after `session-key-stale` and after a 401,
  // withdraws what was `refused`, and keeps code and message as the `reason`.
  const { code, message } = (answer ?? {}) as { code?: string; message?: string }
  // The words for `number-taken` are a developer's. The components say it in the user's language.
  const words = code === 'number-taken' ? '' : (message ?? `HTTP ${statusCode}`)
  throw Object.assign(new Error(words), { code, statusCode })
}
