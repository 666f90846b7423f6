// Checked, never run: the components as a page with its own handlers and `selectComponent` sees them.
import type {
  AuthAvatarInstance,
  AuthAvatarProperties,
  AuthData,
  AuthErrorCode,
  AuthorizeEvent,
  AuthState,
  AvatarErrorEvent,
  AvatarLoadEvent,
  BindEvent,
  CancelEvent,
  Channel,
  CloseEvent,
  CommonEvents,
  ComponentTypes,
  Credentials,
  LoginEvent,
  LoginGateEvents,
  LoginGateInstance,
  LoginGateProperties,
  PassEvent,
  PhoneButtonEvents,
  ProfileCardInstance,
  ProfileFormInstance,
  ProfileSheetEvents,
  ProfileSheetInstance,
  RejectEvent,
  SaveEvent,
  SkipEvent,
  StatusChangeEvent,
  UserInfo,
} from 'miniprogram-auth-kit'

type Equal<A, B> = [A, B] extends [B, A] ? true : false
export const holds = (...truths: true[]): true[] => truths

holds(
  // Their details are those of the contract.
  true satisfies Equal<AuthorizeEvent['detail']['userInfo'], UserInfo>,
  true satisfies Equal<AuthorizeEvent['detail']['channel'], Channel>,
  true satisfies Equal<AuthorizeEvent['detail']['credentials'], Credentials | undefined>,
  true satisfies Equal<RejectEvent['detail']['code'], AuthErrorCode>,
  true satisfies Equal<RejectEvent['detail']['attempts'], number>,
  true satisfies Equal<RejectEvent['detail']['errno'], number | undefined>,
  true satisfies Equal<StatusChangeEvent['detail'], { state: AuthState; previous: AuthState }>,
  true satisfies Equal<SaveEvent['detail'], { userInfo: UserInfo }>,
  true satisfies Equal<PassEvent['detail'], { state: AuthState; resumed: boolean }>,
  true satisfies Equal<AvatarLoadEvent['detail'], { width: number; height: number }>,
  true satisfies Equal<AvatarErrorEvent['detail'], { errMsg: string }>,
  // Each has its own name.
  true satisfies Equal<SkipEvent['type'], 'skip'>,
  true satisfies Equal<LoginEvent['type'], 'login'>,
  true satisfies Equal<CancelEvent['type'], 'cancel'>,
  true satisfies Equal<CloseEvent['type'], 'close'>,
  // A component fires these.
  true satisfies Equal<keyof CommonEvents, 'authorize' | 'reject' | 'statuschange' | 'save'>,
  true satisfies Equal<
    keyof LoginGateEvents,
    keyof CommonEvents | 'pass' | 'skip' | 'login' | 'bind'
  >,
  true satisfies Equal<keyof ProfileSheetEvents, keyof CommonEvents | 'cancel' | 'close' | 'bind'>,
  true satisfies Equal<keyof PhoneButtonEvents, 'bind' | 'reject' | 'statuschange'>,
  true satisfies Equal<BindEvent['detail'], { number?: string }>,
  true satisfies Equal<ComponentTypes['login-gate']['events'], LoginGateEvents>,
  // What the properties mean.
  true satisfies Equal<AuthAvatarProperties['size'], string | number>,
  true satisfies Equal<AuthAvatarProperties['shape'], 'circle' | 'square'>,
  true satisfies Equal<LoginGateProperties['mode'], 'replace' | 'guard'>,
  true satisfies Equal<LoginGateProperties['theme'], 'light' | 'dark' | ''>,
)

export let asked = 0

Page({
  data: { name: '' },
  onKnown({ detail, currentTarget }: AuthorizeEvent) {
    this.setData({ name: detail.userInfo.nickName ?? '' })
    console.log(detail.channel, detail.credentials?.iv, currentTarget.id, currentTarget.dataset)
    // @ts-expect-error -- whoever is known is in `userInfo`
    console.log(detail.nickName)
  },
  onRefused({ detail, type }: RejectEvent) {
    asked = detail.attempts
    // A refusal leads nowhere else.
    if (detail.code === 'denied') return
    console.log(type)
    // @ts-expect-error -- no such code
    console.log(detail.code === 'rejected', detail.errMsg)
  },
  onChange({ detail: { state, previous } }: StatusChangeEvent) {
    console.log(state.profile.status, previous.session.status)
    // @ts-expect-error -- a state is replaced, never assigned in part by a page
    const status: number = state.profile.status
    console.log(status)
  },
  onPass({ detail }: PassEvent) {
    if (detail.resumed) console.log(detail.state.channel)
    // @ts-expect-error -- a gate says by whom it was opened in `state`
    console.log(detail.userInfo)
  },
  onReady() {
    const avatar = this.selectComponent('#avatar') as unknown as AuthAvatarInstance
    const gate = this.selectComponent('#gate') as unknown as LoginGateInstance
    const card = this.selectComponent('#card') as unknown as ProfileCardInstance
    const form = this.selectComponent('#form') as unknown as ProfileFormInstance
    const sheet = this.selectComponent('#sheet') as unknown as ProfileSheetInstance
    const auth: AuthData = gate.data.auth
    const { size, shape } = avatar.data
    console.log(auth.status, auth.hint, size, shape === 'circle', sheet.data.open)
    console.log(card.data.layout, form.data.lang)
    // @ts-expect-error -- no property of a gate
    console.log(gate.data.size)
    // @ts-expect-error -- drawn, and not to be written
    gate.data.need = 'session'
    // @ts-expect-error -- what a component does is its own
    console.log(sheet.show)
  },
})
