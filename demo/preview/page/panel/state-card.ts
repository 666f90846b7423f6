import { bilingual, h } from '../dom'
import { redact } from '../redact'
import type { Simulator } from '../simulator'

/** The card with the library's shared state. */
export function stateCard(simulator: Simulator): HTMLElement {
  const chips = h('div', { class: 'chips' })
  const snapshot = h('pre', { class: 'state-snapshot', 'data-state': true })
  const draw = (): void => {
    const { state } = simulator
    if (!state) {
      chips.replaceChildren(h('span', { class: 'chip' }, '—'))
      snapshot.textContent = ''
      return
    }
    const { profile, phone, session: login, channel, privacy } = state
    const chip = (label: string, value: string): HTMLElement =>
      h('span', { class: `chip chip-${value}` }, h('small', {}, label), h('b', {}, value))
    chips.replaceChildren(
      chip('profile', profile.status),
      chip('session', login.status),
      chip('phone', phone.status),
      chip('channel', channel),
      chip('privacy', privacy),
      chip('attempts', String(profile.attempts)),
    )
    snapshot.textContent = JSON.stringify(redact(state), null, 2)
  }
  simulator.onChange(draw)
  draw()
  return h(
    'section',
    { class: 'card state' },
    h('h2', {}, bilingual('状态，全局只有一份', 'One state, shared by all')),
    chips,
    h('details', {}, h('summary', {}, 'auth.state'), snapshot),
  )
}
