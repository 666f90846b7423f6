import { h } from '../dom'

export const statusBar = (): HTMLElement =>
  h(
    'div',
    { class: 'status-bar', 'aria-hidden': 'true' },
    h('span', {}, '9:41'),
    h('span', { class: 'island' }),
    h('span', { class: 'status-icons' }, h('i', { class: 'signal' }), h('i', { class: 'battery' })),
  )
