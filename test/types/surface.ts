// Checked, never run: what TypeScript says of the public surface, and what it must refuse.
import { auth, AuthError, createAuth } from 'miniprogram-auth-kit'
import { authBehavior } from 'miniprogram-auth-kit/behaviors/auth'
import type {
  AuthErrorCode,
  AuthFailure,
  AuthOptions,
  AuthState,
  Channel,
  Credentials,
  GivenSession,
  ProfilePayload,
  RequestResult,
  Session,
  TrackEvent,
  UserInfo,
} from 'miniprogram-auth-kit'

type Equal<A, B> = [A, B] extends [B, A] ? true : false
const holds = (...truths: true[]): true[] => truths

holds(true satisfies Equal<Channel, 'getUserInfo' | 'chooseAvatar'>)
holds(true satisfies Equal<AuthState['channel'], Channel | 'none'>)
holds(
  true satisfies Equal<AuthState['session']['status'], 'none' | 'pending' | 'active' | 'failed'>,
)
holds(
  true satisfies Equal<
    AuthState['profile']['status'],
    'unknown' | 'anonymous' | 'pending' | 'rejected' | 'partial' | 'granted'
  >,
)
holds(
  true satisfies Equal<
    AuthState['privacy'],
    'unknown' | 'needed' | 'agreed' | 'refused' | 'undeclared'
  >,
)
holds(true satisfies Equal<ReturnType<typeof auth.login>, Promise<Session>>)
holds(true satisfies Equal<ReturnType<typeof auth.logout>, Promise<void>>)
holds(true satisfies Equal<ReturnType<typeof auth.ready>, Promise<AuthState>>)
holds(true satisfies Equal<Awaited<ReturnType<typeof auth.request>>, RequestResult>)
holds(true satisfies Equal<ReturnType<ReturnType<typeof auth.request>['abort']>, void>)
// eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- with null there is no session
holds(true satisfies Equal<ReturnType<typeof auth.setSession>, Promise<Session | void>>)
holds(true satisfies Equal<AuthFailure['reason'], { code?: string; message?: string } | undefined>)
holds(true satisfies Equal<ReturnType<typeof auth.subscribe>, () => void>)
holds(true satisfies Equal<NonNullable<ProfilePayload['credentials']>, Credentials>)

export const options: AuthOptions = {
  exchange: (code) => Promise.resolve({ token: code, expiresIn: 60 }),
  submitProfile: ({ channel, userInfo, credentials }, session) => {
    return Promise.resolve({
      nickName: `${channel} ${userInfo.nickName ?? ''} ${credentials?.iv ?? ''} ${session?.token ?? ''}`,
    })
  },
  uploadAvatar: (tempFilePath, session) => Promise.resolve(tempFilePath + String(session?.token)),
  authorize: (header, { token }) => ({ ...header, 'X-Access-Token': token }),
  isUnauthorized: ({ data }) => (data as { errno?: number }).errno === 501,
  uploadTimeout: 30_000,
  revoke: ({ token }) => (token ? Promise.resolve() : Promise.reject(new Error('no token'))),
  channels: ['chooseAvatar'],
  texts: { anonymous: '游客' },
  isDemoted: ({ nickName }: UserInfo) => nickName === '',
  track: ({ type, code }: TrackEvent) => console.log(type, code),
}
auth.configure(options)
createAuth(options).subscribe((state, previous) => console.log(state.profile, previous.session))

export const failure: AuthFailure = new AuthError('denied', 'the user said no')
export const code: AuthErrorCode = failure.code
export const codes: AuthErrorCode[] = ['unauthorized', 'refused']
console.log(failure.reason?.message, new AuthError('failed', 'no').cause)

Page({
  behaviors: [authBehavior],
  onTap() {
    const auth = this.data.auth as { status: string; openType: string }
    console.log(auth.status, auth.openType)
  },
})
Component({ behaviors: [authBehavior] })

void auth
  .request({
    url: '/me',
    enableChunked: true,
    enableHttpDNS: true,
    enableHttpDNSFallback: false,
    httpDNSTimeout: 500,
    enableProfile: true,
    redirect: 'manual',
    useHighPerformanceMode: true,
  })
  .then(({ exception, profile, useHttpDNS }) =>
    console.log(exception?.reasons[0]?.errMsg, profile?.protocol, useHttpDNS),
  )

const given: GivenSession = { token: 't', expiresIn: 60, userInfo: { nickName: '满满' } }
void auth.setSession(given).then((session) => session && console.log(session.expiresAt))
void auth.setSession(null)

const request = auth.request<{ name: string }>({
  url: '/me',
  success: ({ data }) => console.log(data.name),
  fail: ({ code, errMsg }) => console.log(code, errMsg),
  complete: (answer) => console.log(answer),
})
request.abort()

// @ts-expect-error -- a session has a life
void auth.setSession({ token: 't' })
// @ts-expect-error -- a state is replaced, never assigned
auth.state = createAuth().state
// @ts-expect-error -- no such channel
auth.configure({ channels: ['getUserProfile'] })
// @ts-expect-error -- no such sentence
auth.configure({ texts: { hello: 'hi' } })
// @ts-expect-error -- the token is not in the snapshot
console.log(auth.state.session.token)
// @ts-expect-error -- no such code
console.log(failure.code === 'rejected')
// @ts-expect-error -- what a callback is given is the answer of wx.request
void auth.request({ url: '/me', success: ({ body }) => console.log(body) })
