import type { AccountHooks } from '../../../server/src/hooks'

/** An app that keeps a table of its own by account id, as README shows, and hears of accounts. */
export class AppTables {
  /** The owner of each row. */
  readonly rows = new Map<string, string>()
  readonly accounts = new Set<string>()
  readonly deleted = new Set<string>()
  /** The merges by their ids, and where each merged account went. */
  readonly merges = new Map<string, string>()
  readonly mergedInto = new Map<string, string>()
  /** What must not have happened. */
  readonly faults: string[] = []

  /** Writes a row for an account, which may have been merged while the request was on its way. */
  insert(row: string, accountId: string): void {
    this.rows.set(row, this.follow(accountId))
  }

  follow(accountId: string): string {
    const next = this.mergedInto.get(accountId)
    return next === undefined ? accountId : this.follow(next)
  }

  readonly hooks: Required<AccountHooks> = {
    onAccount: (id) => {
      this.accounts.add(id)
    },
    onMerge: (from, into, mergeId) => {
      const merge = `${from} into ${into}`
      const before = this.merges.get(mergeId)
      if (before !== undefined && before !== merge) this.faults.push('a mergeId changed')
      if (before === undefined) {
        if (this.mergedInto.has(from)) this.faults.push('an account was merged twice')
        if (this.mergedInto.has(into)) this.faults.push('a merge came after one that builds on it')
        if (!this.accounts.has(from) || !this.accounts.has(into))
          this.faults.push('a merge came before its accounts')
      }
      this.merges.set(mergeId, merge)
      this.mergedInto.set(from, into)
      for (const [row, owner] of this.rows) if (owner === from) this.rows.set(row, into)
    },
    onDelete: (id) => {
      this.deleted.add(id)
      for (const [row, owner] of this.rows) if (owner === id) this.rows.delete(row)
    },
  }
}
