import { h } from '../dom'
import { appIcon } from '../images'
import type { WechatTexts } from './wechat-texts'

export interface PermissionPrompt {
  appName: string
  /** The text that names what the app requests, such as the nickname and avatar. */
  request: string
  user?: { nickName: string; avatarUrl: string }
  /** Opens the privacy agreement. Where it is set, a line says that allowing agrees to it. */
  onPrivacyContract?: () => void
  onAnswer: (allowed: boolean) => void
}

/** The line above every request: which mini-program makes it. */
export function applicant(texts: WechatTexts, appName: string): HTMLElement {
  return h(
    'div',
    { class: 'permission-app' },
    h('img', { src: appIcon, alt: '' }),
    h('strong', {}, appName),
    h('span', {}, texts.applies),
  )
}

/** The prompt with which WeChat requests a permission: 允许 or 拒绝. */
export function permissionPrompt(texts: WechatTexts, prompt: PermissionPrompt): HTMLElement {
  const { appName, request, user, onPrivacyContract, onAnswer } = prompt
  return h(
    'div',
    { class: 'permission' },
    applicant(texts, appName),
    h('h2', {}, request),
    user &&
      h(
        'div',
        { class: 'permission-user' },
        h('img', { src: user.avatarUrl, alt: '' }),
        h('div', {}, h('b', {}, user.nickName), h('small', {}, texts.wechatProfile)),
        h('span', { class: 'check-mark' }, '✓'),
      ),
    onPrivacyContract &&
      h(
        'p',
        { class: 'permission-privacy' },
        `${texts.privacyTick} `,
        h('button', { class: 'link', onclick: onPrivacyContract }, texts.privacyName),
      ),
    h(
      'div',
      { class: 'permission-buttons' },
      h('button', { class: 'deny', onclick: () => onAnswer(false) }, texts.deny),
      h('button', { class: 'allow', onclick: () => onAnswer(true) }, texts.allow),
    ),
  )
}
