import { h } from '../dom'
import type { WechatTexts } from './wechat-texts'

/**
 * WeChat's settings page for the app. It lists only permissions that were requested (official docs,
 * wx.openSetting).
 */
export function settingsPage(
  texts: WechatTexts,
  scopes: Record<string, boolean>,
  onBack: (scopes: Record<string, boolean>) => void,
): HTMLElement {
  const chosen = { ...scopes }
  const rows = Object.keys(chosen).map((scope) =>
    h(
      'label',
      { class: 'settings-row' },
      h('span', {}, texts.scopes[scope] ?? scope),
      h('input', {
        type: 'checkbox',
        class: 'switch',
        'data-scope': scope,
        checked: chosen[scope] === true,
        onchange: (event: { target: HTMLInputElement }) => (chosen[scope] = event.target.checked),
      }),
    ),
  )
  return h(
    'div',
    { class: 'native-page' },
    h(
      'header',
      {},
      h('button', { class: 'back', 'aria-label': texts.back, onclick: () => onBack(chosen) }, '‹'),
      h('h2', {}, texts.settings),
    ),
    h('p', { class: 'settings-hint' }, rows.length > 0 ? texts.settingsHint : texts.nothingAsked),
    h('div', { class: 'settings-list' }, ...rows),
  )
}
