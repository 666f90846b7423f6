import type { Part } from './page'

export type { Part } from './page'

/** A life of an app as plain data: it can be printed, shrunk and lived again. */
export interface Life {
  setup: Setup
  steps: Step[]
}

/** How the app was made, and the phone that it runs on. */
export interface Setup {
  client: 'asks' | 'none' | 'chooses' | 'grey' | 'today' | 'agreed' | 'old app'
  /** Does the app skip the getUserInfo rung? */
  byHand: boolean
  hasServer: boolean
  hasUpload: boolean
  /** In ms. */
  serverDelay: number
  withCredentials: boolean
  /** Is the copy of the package that the components do not come from loaded first, and configured? */
  copyFirst: boolean
  /** Milliseconds in which a later asynchronous write overtakes an earlier one. */
  storageOutOfOrder: number
  parts: Part[]
}

/** The copy of the package that the app calls: that of the components, or another one. */
export type Copy = 'api' | 'copy'

/** All that can happen. `soon`: the next step comes before the answers of this one. */
export type Step = { soon?: boolean } & (PersonStep | AppStep | FateStep)

/** What each step of a kind does. */
export type Acts<Kind extends { do: string }> = {
  [Do in Kind['do']]: (step: Kind & { do: Do }) => unknown
}

/** What a person types as their name. */
export type Typed = 'name' | 'placeholder' | 'blank' | 'half an emoji' | 'nothing'

/** `at` counts what can be tapped, from the top of the page, and starts again at its end. */
export type PersonStep =
  | { do: 'tap' | 'tap twice'; at: number }
  /** Says yes to everything that a button leads to. */
  | { do: 'consent'; at: number; newPicture: boolean; text: Typed }
  | { do: 'answer'; as: 'allow' | 'deny' | 'cancel' | 'picture' | 'slow album' | 'on' | 'off' }
  | { do: 'type'; text: Typed; then: 'blur' | 'confirm' | 'stay' }
  | { do: 'take the offer' | 'save' | 'revoke' | 'agree elsewhere' | 'change the WeChat profile' }
  | { do: 'leave' | 'return'; app: boolean }

export type AppStep =
  | { do: 'mount'; parts: Part[] }
  | { do: 'set'; data: { disabled: boolean } | { lang: string } }
  | { do: 'login'; by: Copy; force: boolean }
  | { do: 'request' | 'refresh' | 'logout'; by: Copy }
  /** Another instance in the same app: a copy of the package that shares none. It lives as long. */
  | { do: 'another instance'; does: 'name' | 'picture' | 'login' | 'logout' }
  | { do: 'set the profile'; by: Copy; to: 'name' | 'picture' | 'both' | 'placeholder' }

export type FateStep =
  | { do: 'wait'; ms: number }
  | { do: 'kill' }
  /** Of what the app may store, which leaves room for less than before; or the phone takes nothing. */
  | { do: 'the storage is full'; of: 'the app' | 'the phone' }
  | { do: 'the clock jumps'; ms: number }
  | { do: 'server'; is: ServerFault }
  | { do: 'client'; api: string; is: ClientFault }
  | { do: 'reviews'; are: 'pass' | 'fail' | 'timeout' | 'none' }
  | { do: 'the session key'; is: 'expired' | 'rotated elsewhere' }

export type ServerFault =
  | 'up'
  | 'down'
  | 'slow'
  | 'lost'
  | 'quick'
  | 'forgetful'
  | 'refused by WeChat'
  | 'full of placeholders'

export type ClientFault = 'hanging' | 'failing' | 'slow' | 'late' | 'lossy' | 'twice' | 'healed'
