export { withDeadline } from './deadline';
export { attempt, AuthError, toAuthError, toAuthFailure } from './errors';
export { paced, singleFlight } from './pace';
export { STORAGE_KEY, unwrapStored, wrapStored } from './storage';
export { isAtLeast } from './version';
export { findApp } from './wx';
export type { StateStorage } from './storage';
export type { StoredState, StoredStateChange } from './stored-state';
export type { Client } from './wx';
