import type { AuthOptions, ProfilePayload, Session, UserInfo } from 'miniprogram-auth-kit'
import type { Host } from 'miniprogram-auth-kit/testing'

/** A profile as the app's server stores it. */
export interface Stored {
  openid: string
  nickName?: string
  avatarUrl?: string
}

/** The app's own server. It exchanges codes, decrypts payloads and stores profiles. */
export interface Server {
  /** Every code that it received, in order. */
  readonly codes: string[]
  /** Every profile that it received, in order, accepted or not. */
  readonly submissions: { payload: ProfilePayload; session: Session | undefined }[]
  /** Every profile it accepted. */
  readonly accepted: Stored[]
  /** Every avatar that was uploaded. */
  readonly uploads: string[]
  /** Every code of a phone button that it received, in order. */
  readonly phoneCodes: string[]
  /** The whole number of each user, by `openid`. */
  readonly numbers: Map<string, string>
  /** Every token that it was asked to revoke. */
  readonly revoked: string[]
  /** Returns the valid tokens. */
  readonly tokens: () => string[]
  /** Whether the server is reachable. */
  isUp: boolean
  /** In ms; the delay of its answers. It does its work at once. */
  delay: number
  /** In s; the lifetime of a token. */
  expiresIn: number
  /** The stored profile of the user, which each login returns. */
  userInfo?: UserInfo
  /** Revokes all tokens. */
  forgetTokens(): void
  /** The options with which an app uses this server. */
  readonly options: Required<
    Pick<AuthOptions, 'exchange' | 'submitProfile' | 'uploadAvatar' | 'bindPhone' | 'revoke'>
  >
}

export function createServer(host: Host): Server {
  const sessions = new Map<string, { openid: string; sessionKey: string }>()
  const avatar = (path: string) => `https://cdn.example.com/${path.replace(/\W/g, '')}.png`

  /** Does the work at once, and delays the answer. */
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
    phoneCodes: [],
    numbers: new Map(),
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
          // An unknown token has no session_key: the payload counts as stale.
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
      bindPhone: (code, session) => {
        server.phoneCodes.push(code)
        return answer(() => {
          const known = session && sessions.get(session.token)
          if (!known) throw coded('no session', 'unauthorized')
          const number = numberOf(host, code)
          const holder = [...server.numbers].find(([, held]) => held === number)?.[0]
          if (holder !== undefined && holder !== known.openid) {
            throw Object.assign(coded('taken', 'number-taken'), { message: '' })
          }
          server.numbers.set(known.openid, number)
          return { number: masked(number) }
        })
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

/** Verifies and decrypts a payload with the `session_key`. */
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

/** Exchanges the code of a phone button at WeChat, as a server does. */
function numberOf({ server }: Host, code: string): string {
  const credentials = { appid: server.appId, secret: 'host-app-secret' }
  const token = server.stableToken({ grant_type: 'client_credential', ...credentials })
  const { access_token = '' } = token as { access_token?: string }
  const answer = server.getUserPhoneNumber(access_token, { code })
  const { phone_info } = answer as { phone_info?: { purePhoneNumber: string } }
  if (!phone_info) throw coded('the code was refused', 'invalid-code')
  return phone_info.purePhoneNumber
}

const masked = (number: string) => `${number.slice(0, 3)}****${number.slice(-4)}`

const coded = (errMsg: string, code: string | undefined) =>
  Object.assign(new Error(errMsg), { errMsg, ...(code !== undefined && { code }) })
