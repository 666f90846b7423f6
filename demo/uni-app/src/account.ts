import type { BoundPhone, Session } from 'miniprogram-auth-kit'

/** The URL of your login server. */
export const SERVER = 'https://api.example.com'

/** Takes a login code to the server, and answers its token. */
export async function exchange(code: string): Promise<{ token: string; expiresIn: number }> {
  const { data } = await uni.request({ url: `${SERVER}/session`, method: 'POST', data: { code } })
  return data as { token: string; expiresIn: number }
}

/** Takes the code of a phone button there, and answers the number as it may be shown. */
export async function bindPhone(code: string, session?: Session): Promise<BoundPhone> {
  const { data, statusCode } = await uni.request({
    url: `${SERVER}/phone`,
    method: 'POST',
    header: { Authorization: `Bearer ${session?.token ?? ''}` },
    data: { code },
  })
  const answer = data as BoundPhone & { code?: string }
  // The component has words of its own for what the server's code means.
  if (statusCode >= 400)
    throw Object.assign(new Error('no number'), { code: answer.code, statusCode })
  return answer
}
