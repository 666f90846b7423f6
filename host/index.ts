export { createHost } from './create-host'
export { createApp } from './app/create-app'
export { TestingError } from './testing-error'
export type { TestingErrorCode } from './testing-error'
export type { AppOptions, PageTemplate, TestApp } from './app/test-app'
export type { PageInstance, TestNode, TestPage, View } from './app/test-page'
export type { PageEvent } from './app/page-events'
export type { Host } from './host'
export type { HostOptions, HostUser } from './options'
export type { HostFile } from './client/device/files'
export type { DeviceSnapshot } from './client/device/snapshot'
export type { StorageView } from './client/device/storage'
export type { Handlers, HostRequest, HostResponse, HostUpload } from './client/app-server'
export type { AppInstance } from './client/app-registry'
export type { Era } from './client/base-library/era'
export type { NativeCall } from './client/calls/call-log'
export type { NativeFailure } from './client/calls/faults'
export type { PageLifetime } from './client/lifecycle'
export type { HostLimits } from './client/limits'
export type { Platform } from './client/platform'
export type { PrivacyListener, PrivacyResolve } from './client/privacy-gate'
export type { Toast } from './client/toasts'
export type { HostEvent } from './client/watchers'
export type { HostWx } from './client/wx'
export type { AvatarFailures } from './person/avatar-sheet'
export type { ButtonPress } from './person/buttons'
export type { NicknameField, NicknameReview } from './person/nickname-keyboard'
export type { PhoneRules } from './person/phone-rules'
export type { Answer, Prompt, PromptKind } from './person/prompts'
export type {
  Code2SessionAnswer,
  DecryptedProfile,
  EncryptedPayload,
  SignedPayload,
  SignedProfile,
  WechatBackend,
  WechatPhoneNumber,
  WechatProfile,
} from './server/backend'
export { createWechatServer } from './server/default-backend'
export type { MaybePromise } from './maybe-promise'
export type { WechatServer, WechatServerOptions } from './server/wechat'
export type { HostClock } from './time/clock'
