import { auth } from 'miniprogram-auth-kit'
import type { GivenSession } from 'miniprogram-auth-kit'

const SERVER = 'https://account.example.com'

interface Answer {
  statusCode: number
  data: unknown
}

/** Has a code sent to the account. The server of this example answers with it. */
export async function requestCode(account: string): Promise<string> {
  return ((await post('/code', { account })) as { code: string }).code
}

export async function openSession(account: string, code: string): Promise<GivenSession> {
  return (await post('/session', { account, code })) as GivenSession
}

/** `auth.request` sends the token of the session that was set. */
export async function currentAccount(): Promise<string> {
  const { data } = await auth.request({ url: `${SERVER}/me` })
  return (data as { account: string }).account
}

export async function endSession(): Promise<void> {
  await auth.request({ url: `${SERVER}/session`, method: 'DELETE' })
}

async function post(path: string, data: object): Promise<unknown> {
  const { statusCode, data: answer } = await new Promise<Answer>((success, fail) => {
    wx.request({ url: SERVER + path, method: 'POST', data, success, fail })
  })
  if (statusCode < 300) return answer
  throw new Error((answer as { message?: string }).message)
}
