import type { View } from '../../driver/driver'

/** What a property may be given: a value that shows, and what cannot be meant. */
export interface Property {
  /** Not the default. */
  good: unknown
  /** Besides what no property can mean. */
  bad: readonly unknown[]
}

const text = (good: string): Property => ({ good, bad: [true, false] })
const flag = (good: boolean): Property => ({ good, bad: [0, 1, 'yes', 'FALSE'] })
const oneOf = (good: string): Property => ({ good, bad: [0, 1, true, 'other', ` ${good}`] })
const common = { lang: oneOf('en'), disabled: flag(true), theme: oneOf('dark') }

/** Every property of every component has a line here. */
export const PROPERTIES: Record<string, Record<string, Property>> = {
  'auth-avatar': {
    ...common,
    size: { good: 40, bad: [true, -1, 'wide', '40px; color: red', '1e9rem x', 1e300] },
    shape: oneOf('square'),
    shared: flag(false),
    src: text('https://example.com/other.png'),
    nickname: text('Ada'),
    showNickname: flag(true),
    showHint: flag(false),
    defaultAvatar: text('/images/default.png'),
    anonymousNickname: text('游客'),
    editable: flag(true),
  },
  'login-gate': {
    ...common,
    need: oneOf('session'),
    mode: oneOf('guard'),
    skippable: flag(false),
    description: text('登录后可以收藏'),
    buttonText: text('登录'),
    skipText: text('以后再说'),
  },
  'profile-card': {
    ...common,
    layout: oneOf('vertical'),
    description: text('已读 12 本'),
    editable: flag(false),
    showSettings: flag(true),
    showLogout: flag(true),
    showPhone: flag(true),
  },
  'profile-form': common,
  'profile-sheet': { ...common, open: flag(true), asks: oneOf('phone') },
  'phone-button': {
    ...common,
    realtime: flag(true),
    text: text('手机号登录'),
    editable: flag(true),
  },
}

/** Not a value of any property. */
export const MEANT_BY_NOBODY: readonly unknown[] = [
  {},
  ['circle'],
  NaN,
  { toString: 5 },
  Object.create(null),
  10n,
]

/** What can be seen of a component. */
export function drawing(view: View): string {
  const attributes = ['lang', 'aria-label', 'loading']
  const all = ['view', 'text', 'image', 'button', 'form', 'input']
    .flatMap((tag) => view.findAll(tag))
    .map((one) => [one.style(), ...attributes.map((name) => one.attribute(name))].join('|'))
  return [view.tree(), ...all].join('\n')
}
