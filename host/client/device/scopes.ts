/** The permissions this user gave or refused the app; only what was asked for once is known (platform facts §1.8). */
export interface Scopes {
  get: (scope: string) => boolean | undefined
  set: (scope: string, granted: boolean) => void
  /** As `wx.getSetting` shows them. */
  all: () => Record<string, boolean>
  clear: () => void
}

export function createScopes(kept: Record<string, boolean> = {}): Scopes {
  const scopes = new Map(Object.entries(kept))
  return {
    get: (scope) => scopes.get(scope),
    set: (scope, granted) => {
      scopes.set(scope, granted)
    },
    all: () => Object.fromEntries(scopes),
    clear: () => scopes.clear(),
  }
}
