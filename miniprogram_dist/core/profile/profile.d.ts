export { isLocalAvatar } from './avatar-files';
export type { GivenProfile, GivenUserInfo } from './given-profile';
export type { NicknameEvent, NicknameField, SettledNickName } from './nickname-field';
export type { AuthorizeDetail, Outcome, RejectDetail, SaveDetail } from './outcome';
export type { FormContent, ProfileForm, SavedForm } from './profile-form';
export type { OpenSheet, SheetControl } from './sheet-control';
export type { SilentCheck } from './silent-check';
export type { ProfileSubmission } from './submission';
export type { UserAnswers } from './user-answers';
