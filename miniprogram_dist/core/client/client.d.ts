export { createAbilities } from './abilities';
export { attempt, AuthError, isOk, toAuthError, toAuthFailure, toServerError } from './errors';
export { STORAGE_KEY, unwrapStored, wrapStored } from './storage';
export { paced, singleFlight, withDeadline } from './timing';
export type { ClientAbilities } from './abilities';
export type { StateStorage } from './storage';
export type { StoredState, StoredStateChange } from './stored-state';
export type { Client } from './wx';
