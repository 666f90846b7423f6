const LIFETIME = 5 * 60_000

type Found = { status: 'unknown' } | { status: 'used' | 'live'; openid: string }

/** Login codes: one exchange each, within 5 minutes (platform facts §1.9). */
export function createCodes({ now, random }: CodesOptions) {
  const codes = new Map<string, { openid: string; expiresAt: number; used: boolean }>()
  let issued = 0

  /** Codes die in the order they were issued, so the dead ones are all at the front. */
  const forgetExpired = () => {
    for (const [code, { expiresAt }] of codes) {
      if (expiresAt > now()) return
      codes.delete(code)
    }
  }

  return {
    issue(openid: string): string {
      forgetExpired()
      issued += 1
      // The count keeps codes apart even where a test makes chance predictable.
      const code = `0${Buffer.from(random(12)).toString('hex')}${issued.toString(36).padStart(7, '0')}`
      codes.set(code, { openid, expiresAt: now() + LIFETIME, used: false })
      return code
    },
    find(code: string): Found {
      const entry = codes.get(code)
      if (!entry || entry.expiresAt <= now()) return { status: 'unknown' }
      return { status: entry.used ? 'used' : 'live', openid: entry.openid }
    },
    use(code: string): void {
      const entry = codes.get(code)
      if (entry) entry.used = true
    },
  }
}

interface CodesOptions {
  now: () => number
  random: (size: number) => Uint8Array
}
