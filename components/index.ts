import { joinServer } from './core/auth'
import { kit } from './core/instance'
import type { Auth } from './core/api'

/** The instance that every component and behavior of the package shares. */
export const auth: Auth = joinServer(kit)
export { createAuth } from './core/auth'
export { AuthError } from './core/errors'

export type { Auth } from './core/api'
export type { AuthorizeDetail, RejectDetail, SaveDetail } from './core/answers'
export type { AuthOptions, Credentials, ProfilePayload, Session, TrackEvent } from './core/options'
export type { RequestOptions, RequestResult } from './core/request'
export type { Channel, ProfileSource } from './core/channels'
export type { AuthErrorCode, AuthFailure } from './core/errors'
export type { AuthState, ProfileState, SessionState } from './core/state'
export type { UserInfo } from './core/userinfo'
export type { Lang, Texts } from './locale/index'
