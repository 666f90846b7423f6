import type { Store } from './storage/store'

/**
 * The record of a user. The openid, the union id and the list of uploads never leave the server.
 */
export interface UserRecord {
  nickName?: string
  /** An address, or the path of an upload on this server. */
  avatarUrl?: string
  /** The time at which the profile was given, in ms since the epoch. */
  profileAt?: number
  unionId?: string
  /** The names of the user's uploaded avatars, oldest first. */
  uploads?: string[]
}

/** The part of a record that the user or WeChat gives. */
export interface Profile {
  nickName?: string
  avatarUrl?: string
}

export type Users = ReturnType<typeof createUsers>

/** The number of a user's earlier uploads that are kept beside the avatar in use. */
const KEPT_UPLOADS = 3

export function createUsers(store: Store) {
  const keyOf = (openid: string) => `user:${openid}`
  const get = async (openid: string): Promise<UserRecord> =>
    (await store.get<UserRecord>(keyOf(openid))) ?? {}

  return {
    get,
    /** Stores the union id, where WeChat gave one. Returns the user's record. */
    async saveUnionId(openid: string, unionId: string | undefined): Promise<UserRecord> {
      const user = await get(openid)
      if (unionId === undefined || user.unionId === unionId) return user
      return store.update<UserRecord>(keyOf(openid), (record) => ({ ...record, unionId }))
    },
    /** Stores the profile that the user entered just now. Returns the new record. */
    saveGiven(openid: string, profile: Profile, now: number): Promise<UserRecord> {
      return store.update<UserRecord>(keyOf(openid), (record = {}) => ({
        ...record,
        ...profile,
        profileAt: Math.max(now, record.profileAt ?? 0),
      }))
    },
    /**
     * Stores the profile that WeChat had at `at`, unless a newer one is stored. Returns the record.
     */
    saveVerified(openid: string, verified: Profile, at: number): Promise<UserRecord> {
      return store.update<UserRecord>(keyOf(openid), (record = {}) =>
        at < (record.profileAt ?? 0) ? record : { ...record, ...verified, profileAt: at },
      )
    },
    /** Records an upload. Returns the names of older uploads that are no longer needed. */
    async addUpload(openid: string, name: string, pathOf: (name: string) => string) {
      let dropped: string[] = []
      await store.update<UserRecord>(keyOf(openid), (record = {}) => {
        const before = record.uploads ?? []
        dropped = before
          .slice(0, Math.max(0, before.length - KEPT_UPLOADS))
          .filter((old) => pathOf(old) !== record.avatarUrl)
        const remaining = before.filter((old) => !dropped.includes(old))
        return { ...record, uploads: [...remaining, name] }
      })
      return dropped
    },
  }
}
