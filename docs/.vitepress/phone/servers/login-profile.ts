import { wechatCrypto } from '../../../../host/server/node-crypto'
import type { WechatServer } from '../../../../host/server/wechat'
import { LoginRefusal } from './login-answer'
import type { SessionRecord } from './login-records'

export interface GivenProfile {
  nickName?: string
  /** An address, or the path of an upload. */
  avatarUrl?: string
}

/** Refuses a body with fields that nobody reads, as the schemas of the real server do. */
export function onlyFields(body: unknown, names: string[]): object {
  const fields = typeof body === 'object' && body !== null ? body : {}
  if (Object.keys(fields).every((name) => names.includes(name))) return fields
  throw new LoginRefusal('bad-request', 'The body has unknown fields')
}

/** The addresses of WeChat's own pictures. */
const WECHAT_PICTURE = /^https:\/\/([\w-]+\.)*qlogo\.cn\//
/** As in `server/`: in characters, and in s. */
const MAX_NICKNAME_LENGTH = 32
const PAYLOAD_MAX_AGE = 300

interface Context {
  wechat: WechatServer
  session: SessionRecord
  usedPayloads: string[]
  now: () => number
}

/**
 * Reads a signed and encrypted profile. `undefined`: the body holds none. What does not fit the session
 * is answered in one way, for whatever reason.
 */
export function verifiedProfileOf(
  body: unknown,
  { wechat, session, usedPayloads, now }: Context,
): GivenProfile | undefined {
  const { encryptedData, iv, rawData, signature } = textsOf(body)
  if (encryptedData === undefined) return undefined
  if (iv === undefined || rawData === undefined || signature === undefined)
    throw new LoginRefusal('bad-request', 'The body must have iv, rawData and signature')
  const { sessionKey, openid } = session
  const stale = new LoginRefusal(
    'session-key-stale',
    'The payload does not fit this session: log in and get a fresh one',
  )
  const id = wechatCrypto.sha256(encryptedData)
  if (usedPayloads.includes(id) || !wechat.verify({ rawData, signature, sessionKey })) throw stale
  const decrypted = attempt(() => wechat.decrypt({ encryptedData, iv, sessionKey }), stale)
  const age = Math.abs(now() / 1000 - decrypted.watermark.timestamp)
  if ((decrypted.openId ?? openid) !== openid || age > PAYLOAD_MAX_AGE) throw stale
  usedPayloads.push(id)
  const { nickName, avatarUrl, is_demote: isDemoted } = decrypted
  return isDemoted === true ? {} : { nickName, avatarUrl }
}

/** Reads a profile that the user gave by hand. A picture must be one of the user's own uploads, or WeChat's. */
export function givenProfileOf(body: unknown, url: string, uploads: string[]): GivenProfile {
  const { nickName, avatarUrl } = textsOf(onlyFields(body, ['nickName', 'avatarUrl']))
  if (nickName === undefined && avatarUrl === undefined)
    throw new LoginRefusal('bad-request', 'The body must have nickName or avatarUrl')
  const name = nickName?.trim()
  if (name !== undefined && (name === '' || Array.from(name).length > MAX_NICKNAME_LENGTH))
    throw new LoginRefusal('bad-request', 'nickName needs 1 to 32 characters that can be seen')
  const upload = uploads.find((path) => url + path === avatarUrl)
  if (avatarUrl !== undefined && upload === undefined && !WECHAT_PICTURE.test(avatarUrl))
    throw new LoginRefusal('bad-request', 'avatarUrl is no address that may be used here')
  return {
    ...(name !== undefined && { nickName: name }),
    ...(avatarUrl !== undefined && { avatarUrl: upload ?? avatarUrl }),
  }
}

/** The texts of a JSON object, by name. */
const textsOf = (body: unknown): Partial<Record<string, string>> =>
  Object.fromEntries(
    Object.entries((body ?? {}) as Record<string, unknown>).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  )

function attempt<T>(run: () => T, refusal: LoginRefusal): T {
  try {
    return run()
  } catch {
    throw refusal
  }
}
