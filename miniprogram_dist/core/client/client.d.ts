export { withDeadline } from './deadline';
export { attempt, AuthError, toAuthError, toAuthFailure } from './errors';
export { STORAGE_KEY, unwrapStored, wrapStored } from './storage';
export { findApp } from './wx';
export type { StateStorage } from './storage';
export type { StoredState } from './stored-state';
export type { Client } from './wx';
