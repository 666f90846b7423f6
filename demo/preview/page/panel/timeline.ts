import { both, h } from '../dom'
import type { Entry, Journal } from '../journal'

type Kind = Entry['kind']

const KINDS: { kind: Kind; chinese: string; english: string }[] = [
  { kind: 'call', chinese: '调用', english: 'calls' },
  { kind: 'prompt', chinese: '弹窗', english: 'prompts' },
  { kind: 'event', chinese: '事件', english: 'events' },
  { kind: 'state', chinese: '状态', english: 'state' },
]

/** What happened, newest first: what the app called, what the user was shown, what the components fired. */
export function timeline(journal: Journal): HTMLElement {
  const hidden = new Set<Kind>()
  const list = h('ol', { class: 'entries' })
  const filters = h('div', { class: 'filters' })
  const promise = h('p', { class: 'promise' })

  const draw = (): void => {
    const { entries } = journal
    filters.replaceChildren(
      ...KINDS.map(({ kind, chinese, english }) =>
        h(
          'button',
          {
            class: `filter kind-${kind}`,
            type: 'button',
            'aria-pressed': String(!hidden.has(kind)),
            'data-filter': kind,
            onclick: () => toggle(kind),
          },
          both(chinese, english),
          h('b', {}, String(entries.filter(counts(kind)).length)),
        ),
      ),
    )
    const asked = entries.filter(({ cause }) => cause !== undefined)
    const unasked = asked.filter(({ cause }) => cause === 'api').length
    promise.replaceChildren(
      both(
        `弹窗 ${asked.length} 次，其中未经点击 ${unasked} 次`,
        `${asked.length} prompts, ${unasked} without a tap`,
      ),
    )
    const shown = entries.filter(({ kind }) => !hidden.has(kind))
    list.replaceChildren(...shown.slice(-SHOWN).reverse().map(row))
  }
  const toggle = (kind: Kind): void => {
    if (!hidden.delete(kind)) hidden.add(kind)
    draw()
  }
  let due = false
  journal.onChange(() => {
    if (due) return
    due = true
    requestAnimationFrame(() => {
      due = false
      draw()
    })
  })
  draw()

  return h(
    'section',
    { class: 'card timeline' },
    h(
      'div',
      { class: 'heading' },
      h('h2', {}, both('发生了什么', 'What happened')),
      h('button', { class: 'clear', type: 'button', onclick: () => journal.clear() }, '清空 clear'),
    ),
    filters,
    promise,
    list,
  )
}

/** A prompt counts once, not with its answer. */
const counts =
  (kind: Kind) =>
  (entry: Entry): boolean =>
    entry.kind === kind && (kind !== 'prompt' || entry.cause !== undefined)

/** More would be too slow to draw and too long to read. */
const SHOWN = 120

function row({ kind, title, detail, cause, at }: Entry): HTMLElement {
  const text = detail === undefined ? '' : JSON.stringify(detail)
  return h(
    'li',
    { class: `entry kind-${kind}` },
    h('time', {}, new Date(at).toLocaleTimeString('zh-CN', { hour12: false })),
    h('b', {}, title),
    cause && h('i', {}, cause === 'tap' ? '← 点击 tap' : '← 自行 api'),
    text === '' || text === '{}' ? undefined : h('code', {}, text),
  )
}
