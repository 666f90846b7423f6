import type { Account, AccountRecord, StoredPhone } from './account-record'

export interface Merge {
  /** The account that stays. */
  winner: Account
  /** The account that leads to the winner. */
  loser: Account
  /** The winner's record after the merge. */
  merged: AccountRecord
}

/**
 * Merges two accounts of one person. The older account keeps its id, the newer profile wins, and what
 * it lacks is taken from the older one. So is the number that was bound last. All sessions go on.
 */
export function mergeAccounts(one: Account, other: Account, mergeId: string): Merge {
  const [winner, loser] = isOlder(one, other) ? [one, other] : [other, one]
  const [older, newer] = byProfileAge(winner.record, loser.record)
  const nickName = newer.nickName ?? older.nickName
  const avatarUrl = newer.avatarUrl ?? older.avatarUrl
  const phone = newerPhone(winner.record.phone, loser.record.phone)
  return {
    winner,
    loser,
    merged: {
      createdAt: winner.record.createdAt,
      identities: [...winner.record.identities, ...loser.record.identities],
      unionIds: [...new Set([...winner.record.unionIds, ...loser.record.unionIds])],
      sessionEpochs: [...winner.record.sessionEpochs, ...loser.record.sessionEpochs],
      mergedAccounts: [
        ...winner.record.mergedAccounts,
        ...loser.record.mergedAccounts,
        { id: loser.id, mergeId },
      ],
      ...(nickName !== undefined && { nickName }),
      ...(avatarUrl !== undefined && { avatarUrl }),
      ...(newer.profileAt !== undefined && { profileAt: newer.profileAt }),
      uploads: [...winner.record.uploads, ...loser.record.uploads],
      ...(phone && { phone }),
    },
  }
}

/** Two processes that merge the same accounts choose the same winner. */
function isOlder(one: Account, other: Account): boolean {
  const age = one.record.createdAt - other.record.createdAt
  return age === 0 ? one.id < other.id : age < 0
}

function byProfileAge(one: AccountRecord, other: AccountRecord): [AccountRecord, AccountRecord] {
  return (one.profileAt ?? 0) <= (other.profileAt ?? 0) ? [one, other] : [other, one]
}

function newerPhone(one?: StoredPhone, other?: StoredPhone): StoredPhone | undefined {
  return one && other ? (one.boundAt >= other.boundAt ? one : other) : (one ?? other)
}
