const MINUTE = 60_000

/** How often one user may be exchanged in a minute (platform facts §2, 45011). */
export function createQuota({ now, perMinute }: { now: () => number; perMinute: number }) {
  let minute = NaN
  let taken = new Map<string, number>()

  return {
    /** False when this minute's share is used up. */
    take(openid: string): boolean {
      const current = Math.floor(now() / MINUTE)
      if (current !== minute) {
        minute = current
        taken = new Map()
      }
      const count = taken.get(openid) ?? 0
      taken.set(openid, count + 1)
      return count < perMinute
    },
  }
}
