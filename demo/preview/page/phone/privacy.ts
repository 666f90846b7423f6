import { h } from '../dom'
import type { Words } from './words'

/** WeChat's own popup for the privacy agreement (platform facts §1.7). */
export function privacyPopup(
  words: Words,
  onContract: () => void,
  onAnswer: (agreed: boolean) => void,
): HTMLElement {
  return h(
    'div',
    { class: 'privacy' },
    h('h2', {}, words.privacyTitle),
    h(
      'p',
      {},
      `${words.privacyText} `,
      h('button', { class: 'link', onclick: onContract }, words.privacyName),
    ),
    h(
      'div',
      { class: 'permission-buttons' },
      h('button', { class: 'deny', onclick: () => onAnswer(false) }, words.refuse),
      h('button', { class: 'allow', onclick: () => onAnswer(true) }, words.agree),
    ),
  )
}

/** The agreement itself, as `wx.openPrivacyContract` opens it. */
export function contractPage(words: Words, onBack: () => void): HTMLElement {
  return h(
    'div',
    { class: 'native-page' },
    h(
      'header',
      {},
      h('button', { class: 'back', 'aria-label': words.back, onclick: onBack }, '‹'),
      h('h2', {}, words.privacyName),
    ),
    h('div', { class: 'contract' }, ...words.contract.map((line) => h('p', {}, line))),
  )
}
