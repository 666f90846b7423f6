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
  ProfilePayload,
  RequestResult,
  Session,
  TrackEvent,
  UserInfo,
} from 'miniprogram-auth-kit'

type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const holds = <Truth extends true>(): Truth | undefined => undefined

holds<Equal<Channel, 'getUserInfo' | 'chooseAvatar'>>()
holds<Equal<AuthState['channel'], Channel | 'none'>>()
holds<Equal<AuthState['session']['status'], 'none' | 'pending' | 'active' | 'failed'>>()
holds<
  Equal<
    AuthState['profile']['status'],
    'unknown' | 'anonymous' | 'pending' | 'rejected' | 'partial' | 'granted'
  >
>()
holds<Equal<AuthState['privacy'], 'unknown' | 'needed' | 'agreed' | 'refused' | 'undeclared'>>()
holds<Equal<ReturnType<typeof auth.login>, Promise<Session>>>()
holds<Equal<ReturnType<typeof auth.logout>, Promise<void>>>()
holds<Equal<ReturnType<typeof auth.ready>, Promise<AuthState>>>()
holds<Equal<ReturnType<typeof auth.request>, Promise<RequestResult>>>()
holds<Equal<ReturnType<typeof auth.subscribe>, () => void>>()
holds<Equal<NonNullable<ProfilePayload['credentials']>, Credentials>>()

export const options: AuthOptions = {
  exchange: (code) => Promise.resolve({ token: code, expiresIn: 60 }),
  submitProfile: ({ channel, userInfo, credentials }, session) => {
    void [channel, userInfo.nickName, credentials?.iv, session?.token]
    return Promise.resolve()
  },
  uploadAvatar: (tempFilePath, session) => Promise.resolve(tempFilePath + String(session?.token)),
  revoke: ({ token }) => Promise.resolve(void token),
  channels: ['chooseAvatar'],
  texts: { anonymous: '游客' },
  isDemoted: ({ nickName }: UserInfo) => nickName === '',
  track: ({ type, code }: TrackEvent) => void [type, code],
}
auth.configure(options)
createAuth(options).subscribe((state, previous) => void [state.profile, previous.session])

export const failure: AuthFailure = new AuthError('denied', 'the user said no')
export const code: AuthErrorCode = failure.code

Page({
  behaviors: [authBehavior],
  onTap() {
    const { status, openType } = this.data.auth
    void [status, openType]
  },
})
Component({ behaviors: [authBehavior] })

// @ts-expect-error -- a state is replaced, never assigned
auth.state = auth.state
// @ts-expect-error -- no such channel
auth.configure({ channels: ['getUserProfile'] })
// @ts-expect-error -- no such sentence
auth.configure({ texts: { hello: 'hi' } })
// @ts-expect-error -- the token is not in the snapshot
void auth.state.session.token
// @ts-expect-error -- no such code
void (failure.code === 'rejected')
// @ts-expect-error -- callbacks belong to wx.request; this one answers a promise
void auth.request({ url: '/me', success() {} })
