// client/: the WeChat client as the rules see it: the typed view of wx, its errors, its storage,
// and deadlines for what waits for a machine. Knows state/ and nothing else. wx.ts alone names wx and
// getApp. This file is the front of the room: other rooms, behaviors and components import from here
// only.
export { createAbilities } from './abilities'
export { attempt, AuthError, isOk, toAuthError, toAuthFailure, toServerError } from './errors'
export { STORAGE_KEY, unwrapStored, wrapStored } from './storage'
export { paced, singleFlight, withDeadline } from './timing'

export type { ClientAbilities } from './abilities'
export type { StateStorage } from './storage'
export type { StoredState, StoredStateChange } from './stored-state'
export type { Client } from './wx'
