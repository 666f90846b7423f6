/**
 * The permissions that this user granted or refused. A scope is listed only after the app asked for
 * it (official docs, wx.getSetting).
 */
export interface Scopes {
  get: (scope: string) => boolean | undefined
  set: (scope: string, granted: boolean) => void
  /** The user takes a permission back. */
  revoke: (scope: string) => void
  /** Every known scope, as `wx.getSetting` gives them. */
  all: () => Record<string, boolean>
  clear: () => void
}

export function createScopes(saved: Record<string, boolean> = {}): Scopes {
  const scopes = new Map(Object.entries(saved))
  return {
    get: (scope) => scopes.get(scope),
    set: (scope, granted) => {
      scopes.set(scope, granted)
    },
    revoke: (scope) => {
      scopes.set(scope, false)
    },
    all: () => Object.fromEntries(scopes),
    clear: () => scopes.clear(),
  }
}
