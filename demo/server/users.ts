import type { Store } from './storage/store'

/** What the server keeps of a user. The id, the union id and the uploads never leave it. */
export interface UserRecord {
  nickName?: string
  /** An address, or the path of an avatar that this server keeps. */
  avatarUrl?: string
  /** When the profile was given, ms since the epoch. */
  profileAt?: number
  unionId?: string
  /** Names of the avatars this user uploaded, oldest first. */
  uploads?: string[]
}

export interface GivenProfile {
  nickName?: string
  avatarUrl?: string
}

export type Users = ReturnType<typeof createUsers>

/** How many uploads of a user are kept beside the avatar in use. */
const KEPT_UPLOADS = 3

export function createUsers(store: Store) {
  const keyOf = (openid: string) => `user:${openid}`
  const get = async (openid: string): Promise<UserRecord> =>
    (await store.get<UserRecord>(keyOf(openid))) ?? {}

  return {
    get,
    /** Learns the union id where WeChat gives it. */
    async meet(openid: string, unionId: string | undefined): Promise<UserRecord> {
      const user = await get(openid)
      if (unionId === undefined || user.unionId === unionId) return user
      return store.update<UserRecord>(keyOf(openid), (record) => ({ ...record, unionId }))
    },
    /** Takes what the user typed and chose just now: there is nothing newer. Answers what is known then. */
    saveGiven(openid: string, given: GivenProfile, now: number): Promise<UserRecord> {
      return store.update<UserRecord>(keyOf(openid), (record = {}) => ({
        ...record,
        ...given,
        profileAt: Math.max(now, record.profileAt ?? 0),
      }))
    },
    /** Takes what WeChat knew at that time, unless something newer was given. Answers what is known then. */
    saveVerified(openid: string, verified: GivenProfile, at: number): Promise<UserRecord> {
      return store.update<UserRecord>(keyOf(openid), (record = {}) =>
        at < (record.profileAt ?? 0) ? record : { ...record, ...verified, profileAt: at },
      )
    },
    /** Answers the names of older uploads that are no longer needed. */
    async addUpload(openid: string, name: string, pathOf: (name: string) => string) {
      let dropped: string[] = []
      await store.update<UserRecord>(keyOf(openid), (record = {}) => {
        const before = record.uploads ?? []
        dropped = before
          .slice(0, Math.max(0, before.length - KEPT_UPLOADS))
          .filter((old) => pathOf(old) !== record.avatarUrl)
        const kept = before.filter((old) => !dropped.includes(old))
        return { ...record, uploads: [...kept, name] }
      })
      return dropped
    },
  }
}
