import type { AuthOptions, ProfilePayload, Session, UserInfo } from 'miniprogram-auth-kit'
import type { Host } from 'miniprogram-auth-kit/testing'

/** A profile as the app's server has it. */
export interface Stored {
  openid: string
  nickName?: string
  avatarUrl?: string
}

/** The app's own server: exchanges codes, decrypts what was consented to, keeps profiles. */
export interface Server {
  /** Every code that was brought to it, in order. */
  readonly codes: string[]
  /** Every profile that was brought to it, in order, whatever became of it. */
  readonly submissions: { payload: ProfilePayload; session: Session | undefined }[]
  /** Every profile it accepted. */
  readonly accepted: Stored[]
  /** Every avatar that was uploaded. */
  readonly uploads: string[]
  /** Every token it was told to forget. */
  readonly revoked: string[]
  /** The tokens it still honours. */
  readonly tokens: () => string[]
  /** Is it reachable? */
  isUp: boolean
  /** ms until an answer of it arrives; what was asked happens at once. */
  delay: number
  /** Seconds a token lives. */
  expiresIn: number
  /** What it already knows of the user, and says at each login. */
  userInfo?: UserInfo
  /** No token is honoured any more. */
  forgetTokens(): void
  /** What an app configures to use it. */
  readonly options: Required<
    Pick<AuthOptions, 'exchange' | 'submitProfile' | 'uploadAvatar' | 'revoke'>
  >
}

export function createServer(host: Host): Server {
  const sessions = new Map<string, { openid: string; sessionKey: string }>()
  const avatar = (path: string) => `https://cdn.example.com/${path.replace(/\W/g, '')}.png`

  /** What a server does is done when it is asked; its answer may be late. */
  function answer<Result>(work: () => Result): Promise<Result> {
    const { delay, isUp } = server
    return new Promise((resolve, reject) => {
      let result: () => void
      try {
        if (!isUp) throw coded('request:fail ', undefined)
        const value = work()
        result = () => resolve(value)
      } catch (error) {
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as it was thrown
        result = () => reject(error)
      }
      if (delay) setTimeout(result, delay)
      else result()
    })
  }

  const server: Server = {
    codes: [],
    submissions: [],
    accepted: [],
    uploads: [],
    revoked: [],
    tokens: () => [...sessions.keys()],
    isUp: true,
    delay: 0,
    expiresIn: 7200,
    forgetTokens: () => sessions.clear(),
    options: {
      exchange: (code) => {
        server.codes.push(code)
        return answer(() => {
          const wechat = host.server.code2Session(code)
          if (wechat instanceof Promise || !wechat.openid || !wechat.session_key) {
            throw coded(`the code was refused: ${JSON.stringify(wechat)}`, 'invalid-code')
          }
          const token = `secret-token-${server.codes.length}`
          sessions.set(token, { openid: wechat.openid, sessionKey: wechat.session_key })
          const { expiresIn, userInfo } = server
          return { token, expiresIn, ...(userInfo && { userInfo }) }
        })
      },
      submitProfile: (payload, session) => {
        server.submissions.push({ payload, session })
        return answer(() => {
          // A token that is no longer known has no key either: that is stale as well.
          const known = session && sessions.get(session.token)
          const stored = payload.credentials
            ? decrypted(host, payload, known)
            : { openid: known?.openid ?? '', ...payload.userInfo }
          server.accepted.push(stored)
          return { nickName: stored.nickName, avatarUrl: stored.avatarUrl }
        })
      },
      uploadAvatar: (path) => {
        server.uploads.push(path)
        return answer(() => avatar(path))
      },
      revoke: ({ token }) => {
        server.revoked.push(token)
        return answer(() => void sessions.delete(token))
      },
    },
  }

  host.onRequest(({ header }) => {
    const token = (header.Authorization ?? '').replace('Bearer ', '')
    return answer(() => {
      const known = sessions.get(token)
      return { statusCode: known ? 200 : 401, data: { openid: known?.openid ?? null } }
    })
  })
  return server
}

/** What only the holder of the `session_key` can read and verify. */
function decrypted(
  host: Host,
  { credentials }: ProfilePayload,
  known?: { openid: string; sessionKey: string },
): Stored {
  try {
    if (!credentials || !known) throw new Error('nothing to decrypt')
    const { sessionKey } = known
    if (!host.server.verify({ ...credentials, sessionKey })) throw new Error('wrong signature')
    const { openId, nickName, avatarUrl } = host.server.decrypt({ ...credentials, sessionKey })
    return { openid: openId ?? '', nickName, avatarUrl }
  } catch (error) {
    throw coded(String(error), 'session-key-stale')
  }
}

const coded = (errMsg: string, code: string | undefined) =>
  Object.assign(new Error(errMsg), { errMsg, ...(code !== undefined && { code }) })
