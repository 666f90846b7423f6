/** Where avatars may lie, and how those of this server are written down. */
export interface AvatarAddresses {
  /** The path of an upload, as it is stored: it stays right when the server moves. */
  pathOf: (name: string) => string
  /** The stored path or address, as clients are told. */
  absolute: (stored: string) => string
  /** What to store for an address a client sent; undefined where it may not be used. */
  accept: (address: string, uploads: string[]) => string | undefined
}

/**
 * @param publicUrl Where clients reach this server.
 * @param hosts Host names, with all below them, whose https addresses a user may give as an avatar.
 */
export function avatarAddresses(publicUrl: () => string, hosts: string[]): AvatarAddresses {
  const pathOf = (name: string) => `/avatars/${name}`
  const base = () => publicUrl().replace(/\/$/, '')
  return {
    pathOf,
    absolute: (stored) => (stored.startsWith('/') ? base() + stored : stored),
    accept(address, uploads) {
      const own = uploads.map(pathOf).find((path) => base() + path === address)
      if (own !== undefined || !URL.canParse(address)) return own
      const { protocol, hostname, username } = new URL(address)
      const isKnown = hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))
      return protocol === 'https:' && username === '' && isKnown ? address : undefined
    },
  }
}
