import { auth } from 'miniprogram-auth-kit'
import type { GivenSession } from 'miniprogram-auth-kit'

interface Answer {
  statusCode: number
  data: unknown
}

/** Is the session of now one of the account server, as far as this life knows? */
let isLoggedIn = false

/** Asks the account server to send a code; the preview's answers with it. */
export async function requestCode(server: string, account: string): Promise<string> {
  return ((await post(`${server}/code`, { account })) as { code: string }).code
}

/** Logs in with account and code, and hands the session over: gates and requests use it from here on. */
export async function loginWithCode(server: string, account: string, code: string): Promise<void> {
  await auth.setSession((await post(`${server}/session`, { account, code })) as GivenSession)
  isLoggedIn = true
}

/** Ends the session at the account server; the library's `revoke` is the other server's. */
export async function logoutOfAccount(server: string): Promise<void> {
  if (isLoggedIn) {
    isLoggedIn = false
    await auth.request({ url: `${server}/session`, method: 'DELETE' })
    await auth.setSession(null)
  }
  await auth.logout()
}

/** The account that the token of now belongs to; `undefined`: it is no token of the account server. */
export async function currentAccount(server: string): Promise<string | undefined> {
  const { statusCode, data } = await auth.request({ url: `${server}/me` })
  return statusCode === 200 ? (data as { account: string }).account : undefined
}

async function post(url: string, data: object): Promise<unknown> {
  const { statusCode, data: answer } = await new Promise<Answer>((success, fail) => {
    wx.request({ url, method: 'POST', data, success, fail })
  })
  if (statusCode < 300) return answer
  throw new Error((answer as { message?: string }).message ?? `HTTP ${statusCode}`)
}
