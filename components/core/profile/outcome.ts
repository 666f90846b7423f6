import type { Credentials } from '../options'
import type { AuthFailure, Channel, UserInfo } from '../state/state'

/** What a person's answer came to, as the component they acted in reports it. */
export type Outcome =
  | { type: 'authorize'; detail: AuthorizeDetail }
  /** `isGrant`: with this save the profile became granted. */
  | { type: 'save'; detail: SaveDetail; isGrant: boolean }
  | { type: 'reject'; detail: RejectDetail }
  /** The answer was a placeholder, or a plain button was tapped: the profile sheet opens. */
  | { type: 'sheet' }

export interface AuthorizeDetail {
  userInfo: UserInfo
  channel: Channel
  credentials?: Credentials
}
export interface RejectDetail extends AuthFailure {
  attempts: number
}
export interface SaveDetail {
  userInfo: UserInfo
}
