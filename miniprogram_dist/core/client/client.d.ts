export { withDeadline } from './deadline';
export { AuthError, toAuthError, toAuthFailure } from './errors';
export { STORAGE_KEY, unwrapStored, wrapStored } from './storage';
export type { StateStorage, StoredState, StoredStateChange } from './storage';
export type { Client } from './wx';
