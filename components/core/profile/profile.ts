// profile/: who the user is: the silent check, what a button answered, what the user gives by hand,
// the nickname field, avatar files, and what counts as a placeholder. Knows state/, client/,
// privacy/, the context, the options, and locale/. Asks the app's server by ProfileSubmission, which
// it is handed.
// This file is the front of the room: other rooms, behaviors and components import from here only.
export { isLocalAvatar } from './avatar-files'

export type { ServerProfile } from './app-profile'
export type { AvatarFiles } from './avatar-files'
export type { GivenProfile, GivenUserInfo } from './given-profile'
export type { HintControl, HintOptions } from './hint-control'
export type { NicknameEvent, NicknameField, SettledNickName } from './nickname-field'
export type { FormContent, ProfileForm, SavedForm } from './profile-form'
export type { OpenSheet, SheetControl } from './sheet-control'
export type { SilentCheck } from './silent-check'
export type { ProfileSubmission } from './submission'
export type {
  AuthorizeDetail,
  Outcome,
  RejectDetail,
  SaveDetail,
  UserAnswers,
} from './user-answers'
