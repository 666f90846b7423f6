/**
 * What the app hears of its accounts. Each call is made at least once: again where the hook fails, and
 * at the next start where the process ended before the hook did. A call comes after those that it
 * builds on: a merge after the creation of both accounts, a deletion after all merges.
 */
export interface AccountHooks {
  /** A person who was not known has logged in. */
  onAccount?: (id: string) => unknown
  /**
   * Two accounts turned out to be one person. Everything of `from` belongs to `into` from then on.
   *
   * @param mergeId Identifies this merge. It is the same each time the call is repeated.
   */
  onMerge?: (from: string, into: string, mergeId: string) => unknown
  /** The account and all data of it are gone. */
  onDelete?: (id: string) => unknown
}
