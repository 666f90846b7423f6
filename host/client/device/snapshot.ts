import type { Files, HostFile } from './files'
import type { Scopes } from './scopes'
import type { Storage } from './storage'
import type { StoredEntry } from './stored-entry'

/** What a phone keeps of an app after the app is closed, as plain JSON. */
export interface DeviceSnapshot {
  storage: Record<string, StoredEntry>
  /** Saved files by path. Temporary files are deleted when the app ends. */
  files: Record<string, HostFile>
  /** Permissions by scope. */
  scopes: Record<string, boolean>
  /** Did the user agree to the privacy agreement? */
  privacyAgreed: boolean
}

interface DeviceParts {
  storage: Storage
  files: Files
  scopes: Scopes
  privacy: { agreed: boolean }
}

export function snapshotOf({ storage, files, scopes, privacy }: DeviceParts): DeviceSnapshot {
  return {
    storage: storage.entries(),
    files: files.saved(),
    scopes: scopes.all(),
    privacyAgreed: privacy.agreed,
  }
}
