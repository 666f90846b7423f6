import { wechatCrypto } from './node-crypto'

/** In ms (official docs, server api getStableAccessToken). */
const LIFETIME = 7_200_000
/** In ms. With no more than this left, WeChat gives the next token, and takes both for so long. */
const OVERLAP = 300_000

interface AccessToken {
  token: string
  expiresAt: number
}

/** The stable access tokens of one app: whoever asks gets the same one, until 5 minutes before its end. */
export function createStableTokens({ now, random }: StableTokensOptions) {
  let tokens: AccessToken[] = []

  return {
    current(): { access_token: string; expires_in: number } {
      tokens = tokens.filter(({ expiresAt }) => expiresAt > now())
      let latest = tokens.at(-1)
      if (!latest || latest.expiresAt - now() <= OVERLAP) {
        latest = { token: `90_${wechatCrypto.hexOf(random(32))}`, expiresAt: now() + LIFETIME }
        tokens.push(latest)
      }
      const expires_in = Math.floor((latest.expiresAt - now()) / 1000)
      return { access_token: latest.token, expires_in }
    },
    isValid: (token: string): boolean =>
      tokens.some((one) => one.token === token && one.expiresAt > now()),
    /** Ends every token, as a forced refresh of another server does twice within 30 s. */
    revoke(): void {
      tokens = []
    },
  }
}

interface StableTokensOptions {
  now: () => number
  random: (size: number) => Uint8Array
}
