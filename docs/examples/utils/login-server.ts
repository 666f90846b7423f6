import type { AuthOptions, Session, UserInfo } from 'miniprogram-auth-kit'

const SERVER = 'https://login.example.com'

interface Answer {
  statusCode: number
  data: unknown
}

/** How an app uses a login server such as `miniprogram-auth-server`. */
export const loginServerOptions: AuthOptions = {
  withCredentials: true,
  exchange: async (code) =>
    (await send('POST', '/session', { code })) as {
      token: string
      expiresIn: number
      number?: string
    },
  async submitProfile({ userInfo, credentials }, session) {
    const { nickName, avatarUrl } = userInfo
    const profile = credentials ?? { nickName, avatarUrl }
    return (await send('POST', '/profile', profile, session)) as UserInfo
  },
  async uploadAvatar(filePath, session) {
    const { statusCode, data } = await new Promise<Answer>((success, fail) => {
      const header = headerOf(session)
      wx.uploadFile({ url: `${SERVER}/avatar`, filePath, name: 'file', header, success, fail })
    })
    // The platform does not parse what an upload is answered with.
    return (readAnswer(statusCode, JSON.parse(String(data))) as { avatarUrl: string }).avatarUrl
  },
  bindPhone: async (code, session) =>
    (await send('POST', '/phone', { code }, session)) as { number: string },
  async revoke(session) {
    await send('DELETE', '/session', undefined, session)
  },
}

async function send(
  method: 'POST' | 'DELETE',
  path: string,
  data?: object,
  session?: Session,
): Promise<unknown> {
  const { statusCode, data: answer } = await new Promise<Answer>((success, fail) => {
    const header = headerOf(session)
    wx.request({ url: SERVER + path, method, data, header, success, fail })
  })
  return readAnswer(statusCode, answer)
}

function headerOf(session?: Session) {
  return session ? { Authorization: `Bearer ${session.token}` } : {}
}

/** What the server refused is thrown with its `code`, which the library understands. */
function readAnswer(statusCode: number, answer: unknown): unknown {
  if (statusCode < 300) return answer
  const { code, message } = answer as { code?: string; message?: string }
  // The words for `number-taken` are a developer's. The components say it in the user's language.
  const words = code === 'number-taken' ? '' : message
  throw Object.assign(new Error(words), { code, statusCode })
}
