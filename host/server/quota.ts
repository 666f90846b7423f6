const MINUTE = 60_000

/** How many exchanges one user may have in a minute (official docs, server api code2Session, 45011). */
export function createExchangeQuota({ now, perMinute }: { now: () => number; perMinute: number }) {
  let minute = NaN
  let takenByUser = new Map<string, number>()

  return {
    /** Counts an exchange. False if this minute's quota is used up. */
    take(openid: string): boolean {
      const current = Math.floor(now() / MINUTE)
      if (current !== minute) {
        minute = current
        takenByUser = new Map()
      }
      const count = takenByUser.get(openid) ?? 0
      takenByUser.set(openid, count + 1)
      return count < perMinute
    },
  }
}
