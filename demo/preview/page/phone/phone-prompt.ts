import { h } from '../dom'
import { applicant } from './permission-prompt'
import type { WechatTexts } from './wechat-texts'

export interface PhonePrompt {
  appName: string
  /** The numbers that are bound to WeChat. There may be none. */
  numbers: readonly string[]
  /** Shows the next page: another number, which a text message has to prove. */
  onOther: () => void
  /** The chosen number. Undefined: the user refuses. */
  onAnswer: (number: string | undefined) => void
}

/** The sheet of a phone button: a number to choose, another one, 允许 or 拒绝. */
export function phonePrompt(texts: WechatTexts, prompt: PhonePrompt): HTMLElement {
  const { appName, numbers, onOther, onAnswer } = prompt
  const [first] = numbers
  let chosen = first
  const choices = numbers.map((number) =>
    h(
      'label',
      { class: 'phone-choice' },
      h('b', {}, masked(number)),
      h('small', {}, texts.boundNumber),
      h('input', {
        type: 'radio',
        name: 'phone-number',
        checked: number === first,
        onchange: () => (chosen = number),
      }),
    ),
  )
  return h(
    'div',
    { class: 'permission' },
    applicant(texts, appName),
    h('h2', {}, texts.phoneNumber),
    ...(numbers.length > 0 ? choices : [h('p', {}, texts.noNumber)]),
    h('button', { class: 'link phone-other', onclick: onOther }, texts.otherNumber),
    h(
      'div',
      { class: 'permission-buttons' },
      h('button', { class: 'deny', onclick: () => onAnswer(undefined) }, texts.deny),
      ...(numbers.length > 0
        ? [h('button', { class: 'allow', onclick: () => onAnswer(chosen) }, texts.allow)]
        : []),
    ),
  )
}

/** The page on which a text message proves a number. The phone knows the code of its own message. */
export function smsPrompt(
  texts: WechatTexts,
  number: string,
  onAnswer: (isRight: boolean) => void,
): HTMLElement {
  return h(
    'div',
    { class: 'permission' },
    h('h2', {}, texts.smsTitle),
    h('p', {}, texts.smsText, ' ', h('b', {}, masked(number))),
    h(
      'div',
      { class: 'permission-buttons' },
      h('button', { class: 'deny', onclick: () => onAnswer(false) }, texts.cancel),
      h('button', { class: 'allow', onclick: () => onAnswer(true) }, texts.smsEnter),
    ),
  )
}

function masked(number: string): string {
  return number.replace(/\d(?=\d{4})/g, (digit, at: number) => (at < 3 ? digit : '*'))
}
