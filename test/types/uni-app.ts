// Checked, never run: the components in the templates of a uni-app, as Vue's tools read them.
import type {} from 'miniprogram-auth-kit/uni-app'
import type { AuthorizeEvent, BindEvent, RejectEvent } from 'miniprogram-auth-kit'
import type { GlobalComponents } from 'vue'

/** What may be written at a tag of a template. */
type Props<Tag extends keyof GlobalComponents> = GlobalComponents[Tag] extends new () => {
  $props: infer Attributes
}
  ? Attributes
  : never

export const avatar: Props<'auth-avatar'> = {
  size: 40,
  shape: 'square',
  showNickname: true,
  src: undefined,
  nickname: null,
  'image-class': 'face',
  onAuthorize: ({ detail }: AuthorizeEvent) => console.log(detail.userInfo.nickName),
  onReject: ({ detail }: RejectEvent) => console.log(detail.code, detail.attempts),
  onError: ({ detail }) => console.log(detail.errMsg),
}
export const gate: Props<'login-gate'> = {
  need: 'all',
  buttonText: '登录',
  onStatuschange: ({ detail }) => console.log(detail.state.profile.status),
  onPass: ({ detail }) => console.log(detail.resumed),
}
/** What asks for a phone number; `@bind` in a template. */
export const phone: [
  Props<'phone-button'>,
  Props<'login-gate'>,
  Props<'profile-card'>,
  Props<'profile-sheet'>,
] = [
  {
    realtime: true,
    text: '手机号',
    'button-class': 'button',
    onBind: ({ detail }: BindEvent) => console.log(detail.number),
  },
  { need: 'phone', onBind: ({ detail }) => console.log(detail.number) },
  { showPhone: true, onBind: ({ detail }) => console.log(detail.number) },
  { asks: 'phone', onBind: ({ detail }) => console.log(detail.number) },
]
/** What every node takes. */
export const node: Props<'profile-card'> = {
  id: 'card',
  slot: 'anonymous',
  'data-from': 'mine',
  onTap: ({ detail, currentTarget }) => console.log(detail.x, currentTarget.dataset.from),
  onLongpress: ({ type }) => console.log(type),
}
export const others: [Props<'profile-card'>, Props<'profile-form'>, Props<'profile-sheet'>] = [
  { layout: 'vertical', showLogout: true, onLogout: ({ type }) => console.log(type) },
  { lang: 'en', onCancel: ({ type }) => console.log(type) },
  { open: true, onClose: () => undefined },
]

export const wrong: unknown[] = [
  // @ts-expect-error -- no such shape
  { shape: 'round' } satisfies Props<'auth-avatar'>,
  // @ts-expect-error -- a text is no boolean in Vue
  { showNickname: 'true' } satisfies Props<'auth-avatar'>,
  // @ts-expect-error -- no such property
  { avatar: 'https://example.com/a.png' } satisfies Props<'profile-card'>,
  // @ts-expect-error -- an avatar opens no gate
  { onPass: () => undefined } satisfies Props<'auth-avatar'>,
  // @ts-expect-error -- uni-app makes a tap of it for its own elements alone: @tap
  { onClick: () => undefined } satisfies Props<'auth-avatar'>,
  // @ts-expect-error -- uni-app takes it for a property, which no component has: v-if
  { hidden: true } satisfies Props<'auth-avatar'>,
  // @ts-expect-error -- another event
  { onPass: ({ detail }: RejectEvent) => console.log(detail.code) } satisfies Props<'login-gate'>,
  // @ts-expect-error -- another event
  { onBind: ({ detail }: RejectEvent) => console.log(detail.code) } satisfies Props<'phone-button'>,
  // @ts-expect-error -- a phone button asks for no profile
  { onAuthorize: () => undefined } satisfies Props<'phone-button'>,
  // @ts-expect-error -- no such need
  { need: 'number' } satisfies Props<'login-gate'>,
  // @ts-expect-error -- a text is no boolean in Vue
  { showPhone: 'true' } satisfies Props<'profile-card'>,
]
// @ts-expect-error -- no such component
export type Missing = Props<'auth-button'>
