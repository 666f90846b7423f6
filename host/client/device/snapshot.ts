import type { HostFile } from './files'
import type { StoredEntry } from './storage'

/** What a phone keeps of an app when the app is closed; plain JSON. */
export interface DeviceSnapshot {
  storage: Record<string, StoredEntry>
  /** Saved files by their paths; temporary ones die with the app. */
  files: Record<string, HostFile>
  /** Permissions by scope. */
  scopes: Record<string, boolean>
  /** Did the user agree to the privacy agreement? */
  privacyAgreed: boolean
}
