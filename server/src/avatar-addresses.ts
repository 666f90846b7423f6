/** The addresses of avatars: how they are stored, sent to clients, and accepted from clients. */
export interface AvatarAddresses {
  /** Returns the path of an upload, as it is stored. A path stays valid when the server moves. */
  pathOf: (name: string) => string
  /** Returns the address for clients of a stored path or address. */
  absolute: (stored: string) => string
  /** Returns what to store for an address that a client sent. Undefined: the address is refused. */
  accept: (address: string, uploads: string[]) => string | undefined
}

/** What no address has: spaces, control characters, and what is invisible or turns text around. */
const UNSAFE = /[\s\p{C}\p{Z}]/u

/**
 * @param publicUrl The URL at which clients reach this server.
 * @param hosts Host names whose https addresses are accepted as avatars, subdomains included.
 */
export function avatarAddresses(publicUrl: () => string, hosts: string[]): AvatarAddresses {
  const pathOf = (name: string) => `/avatars/${name}`
  const base = () => publicUrl().replace(/\/$/, '')
  return {
    pathOf,
    absolute: (stored) => (stored.startsWith('/') ? base() + stored : stored),
    accept(address, uploads) {
      const own = uploads.map(pathOf).find((path) => base() + path === address)
      if (own !== undefined || UNSAFE.test(address) || !URL.canParse(address)) return own
      // What was checked is what is stored: readers of a raw address may read another host in it.
      const { protocol, hostname, username, password, href } = new URL(address)
      const isKnown = hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))
      const isSafe = protocol === 'https:' && username === '' && password === ''
      return isSafe && isKnown ? href : undefined
    },
  }
}
