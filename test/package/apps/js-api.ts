// The JS API and the test host, as an app and its tests use them. Compiled, never run.
import { auth, AuthError, type AuthState, type RequestResult } from 'miniprogram-auth-kit'
import { createHost, type Host } from 'miniprogram-auth-kit/testing'

auth.configure({
  exchange: (code) => Promise.resolve({ token: code, expiresIn: 7200 }),
  submitProfile: ({ userInfo }) => Promise.resolve({ nickName: userInfo.nickName ?? '' }),
  channels: ['chooseAvatar'],
})

export const unsubscribe: () => void = auth.subscribe((state: AuthState, previous: AuthState) => {
  console.log(state.profile.status, previous.session.status)
})

export async function loadOrders(): Promise<number> {
  const { token, expiresAt } = await auth.login()
  console.log(token.length, expiresAt.toFixed())
  try {
    const result: RequestResult = await auth.request({ url: '/orders', method: 'GET' })
    return result.statusCode
  } catch (error) {
    if (error instanceof AuthError && error.code === 'network') return 0
    throw error
  }
}

// @ts-expect-error -- no such option
auth.configure({ exchanges: [] })
// @ts-expect-error -- the token is not in the snapshot
console.log(auth.state.session.token)

const host: Host = createHost({ sdkVersion: '2.9.0' })
host.install()
host.answer('allow')
// @ts-expect-error -- no such answer
host.answer('maybe')
