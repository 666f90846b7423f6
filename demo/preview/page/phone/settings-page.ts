import { h } from '../dom'
import type { Words } from './words'

/** WeChat's settings page for this app: only what was asked for before (platform facts §1.8). */
export function settingsPage(
  words: Words,
  scopes: Record<string, boolean>,
  onBack: (scopes: Record<string, boolean>) => void,
): HTMLElement {
  const chosen = { ...scopes }
  const rows = Object.keys(chosen).map((scope) =>
    h(
      'label',
      { class: 'settings-row' },
      h('span', {}, words.scopes[scope] ?? scope),
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
      h('button', { class: 'back', 'aria-label': words.back, onclick: () => onBack(chosen) }, '‹'),
      h('h2', {}, words.settings),
    ),
    h('p', { class: 'settings-hint' }, rows.length > 0 ? words.settingsHint : words.nothingAsked),
    h('div', { class: 'settings-list' }, ...rows),
  )
}
