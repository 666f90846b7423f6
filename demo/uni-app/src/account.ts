/** The URL of your login server. */
export const SERVER = 'https://api.example.com'

/** Takes a login code to the server, and answers its token. */
export async function exchange(code: string): Promise<{ token: string; expiresIn: number }> {
  const { data } = await uni.request({ url: `${SERVER}/session`, method: 'POST', data: { code } })
  return data as { token: string; expiresIn: number }
}
