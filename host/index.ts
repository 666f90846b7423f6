export { createHost } from './create-host'
export type { Host } from './host'
export type { HostOptions, HostUser, Platform } from './options'
export type { Era } from './eras'
export type { HostWx } from './wx'
export type { HostClock } from './clock'
export type { Answer, Prompt, PromptKind } from './prompts'
export type { NativeCall } from './calls'
export type { NativeFailure } from './faults'
export type { HostEvent } from './watch'
export type { ButtonPress } from './buttons'
export type { NicknameField, NicknameReview } from './nickname'
export type { AvatarFailures } from './avatar'
export type { PrivacyListener, PrivacyResolve } from './privacy'
export type { Handlers, HostRequest, HostResponse, HostUpload } from './network'
export type { StorageView } from './storage'
export type { HostFile } from './files'
export type { PageLifetime } from './lifecycle'
export type { DeviceSnapshot } from './device'
export type {
  Code2SessionAnswer,
  DecryptedProfile,
  EncryptedPayload,
  MaybePromise,
  SignedPayload,
  SignedProfile,
  WechatBackend,
  WechatProfile,
} from './backend'
export { createWechatServer } from './default-backend'
export type { WechatServer, WechatServerOptions } from './server/wechat'
