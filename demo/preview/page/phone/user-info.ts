import { h } from '../dom'
import { appIcon } from '../pictures'
import type { Words } from './words'

export interface UserInfoPrompt {
  appName: string
  /** What is asked for, such as the nickname and avatar. */
  request: string
  user?: { nickName: string; avatarUrl: string }
  /** A line with the privacy agreement that allowing agrees to. */
  privacy?: () => void
  onAnswer: (allowed: boolean) => void
}

/** WeChat asks for a permission: 允许 or 拒绝. */
export function userInfoPrompt(words: Words, prompt: UserInfoPrompt): HTMLElement {
  const { appName, request, user, privacy, onAnswer } = prompt
  return h(
    'div',
    { class: 'permission' },
    h(
      'div',
      { class: 'permission-app' },
      h('img', { src: appIcon, alt: '' }),
      h('strong', {}, appName),
      h('span', {}, words.applies),
    ),
    h('h2', {}, request),
    user &&
      h(
        'div',
        { class: 'permission-user' },
        h('img', { src: user.avatarUrl, alt: '' }),
        h('div', {}, h('b', {}, user.nickName), h('small', {}, words.wechatProfile)),
        h('span', { class: 'tick' }, '✓'),
      ),
    privacy &&
      h(
        'p',
        { class: 'permission-privacy' },
        `${words.privacyTick} `,
        h('button', { class: 'link', onclick: privacy }, words.privacyName),
      ),
    h(
      'div',
      { class: 'permission-buttons' },
      h('button', { class: 'deny', onclick: () => onAnswer(false) }, words.deny),
      h('button', { class: 'allow', onclick: () => onAnswer(true) }, words.allow),
    ),
  )
}
