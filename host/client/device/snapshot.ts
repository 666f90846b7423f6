import type { Files, HostFile } from './files'
import type { Scopes } from './scopes'
import type { SavedStorage, Storage } from './storage'

/** What a phone keeps of an app after the app is closed, as plain JSON. */
export interface DeviceSnapshot extends SavedStorage {
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
    ...storage.saved(),
    files: files.saved(),
    scopes: scopes.all(),
    privacyAgreed: privacy.agreed,
  }
}
