import { h } from '../dom'
import type { WechatTexts } from './wechat-texts'

/** WeChat's own popup for the privacy agreement (official docs, user-privacy/PrivacyAuthorize). */
export function privacyPopup(
  texts: WechatTexts,
  onContract: () => void,
  onAnswer: (agreed: boolean) => void,
): HTMLElement {
  return h(
    'div',
    { class: 'privacy' },
    h('h2', {}, texts.privacyTitle),
    h(
      'p',
      {},
      `${texts.privacyText} `,
      h('button', { class: 'link', onclick: onContract }, texts.privacyName),
    ),
    h(
      'div',
      { class: 'permission-buttons' },
      h('button', { class: 'deny', onclick: () => onAnswer(false) }, texts.refuse),
      h('button', { class: 'allow', onclick: () => onAnswer(true) }, texts.agree),
    ),
  )
}

/** The page with the privacy agreement, which `wx.openPrivacyContract` opens. */
export function contractPage(texts: WechatTexts, onBack: () => void): HTMLElement {
  return h(
    'div',
    { class: 'native-page' },
    h(
      'header',
      {},
      h('button', { class: 'back', 'aria-label': texts.back, onclick: onBack }, '‹'),
      h('h2', {}, texts.privacyName),
    ),
    h('div', { class: 'contract' }, ...texts.contract.map((line) => h('p', {}, line))),
  )
}
