import { wechatCrypto } from './node-crypto'

const LIFETIME = 5 * 60_000

type LoginCodeState = { status: 'unknown' } | { status: 'used' | 'valid'; openid: string }

/** Login codes. Each is valid for one exchange within 5 minutes (official docs, open-ability/login). */
export function createLoginCodes({ now, random }: LoginCodesOptions) {
  const codes = new Map<string, { openid: string; expiresAt: number; used: boolean }>()
  let issuedCount = 0

  /** Codes expire in the order they were issued, so the expired ones are all at the front. */
  const deleteExpired = () => {
    for (const [code, { expiresAt }] of codes) {
      if (expiresAt > now()) return
      codes.delete(code)
    }
  }

  return {
    issue(openid: string): string {
      deleteExpired()
      issuedCount += 1
      // The count keeps codes distinct where a test makes `random` predictable.
      const code = `0${wechatCrypto.hexOf(random(12))}${issuedCount.toString(36).padStart(7, '0')}`
      codes.set(code, { openid, expiresAt: now() + LIFETIME, used: false })
      return code
    },
    stateOf(code: string): LoginCodeState {
      const entry = codes.get(code)
      if (!entry || entry.expiresAt <= now()) return { status: 'unknown' }
      return { status: entry.used ? 'used' : 'valid', openid: entry.openid }
    },
    markUsed(code: string): void {
      const entry = codes.get(code)
      if (entry) entry.used = true
    },
  }
}

interface LoginCodesOptions {
  now: () => number
  random: (size: number) => Uint8Array
}
