import { wechatCrypto } from './node-crypto'

const THREE_DAYS = 3 * 24 * 3_600_000

/** The one valid `session_key` of each user. Use renews its lifetime (official docs, wx.checkSession). */
export function createSessionKeys({ now, random, maxAge = THREE_DAYS }: SessionKeysOptions) {
  const keys = new Map<string, { key: string; usedAt: number }>()
  const validEntry = (openid: string) => {
    const entry = keys.get(openid)
    return entry && now() - entry.usedAt < maxAge ? entry : undefined
  }

  return {
    isValid: (openid: string): boolean => validEntry(openid) !== undefined,
    /** The valid key, base64; `undefined` if there is none. */
    use(openid: string): string | undefined {
      const entry = validEntry(openid)
      if (entry) entry.usedAt = now()
      return entry?.key
    },
    replace(openid: string): string {
      const key = wechatCrypto.base64Of(random(16))
      keys.set(openid, { key, usedAt: now() })
      return key
    },
    expire(openid: string): void {
      keys.delete(openid)
    },
  }
}

interface SessionKeysOptions {
  now: () => number
  random: (size: number) => Uint8Array
  maxAge?: number
}
