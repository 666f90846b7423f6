import { bilingual, h } from '../dom'
import { localizeLabel } from '../panel-language'
import type { TimelineEntry, Timeline } from '../timeline'

type Kind = TimelineEntry['kind']

const FILTERS: { kind: Kind; chinese: string; english: string }[] = [
  { kind: 'call', chinese: '调用', english: 'calls' },
  { kind: 'prompt', chinese: '弹窗', english: 'prompts' },
  { kind: 'event', chinese: '事件', english: 'events' },
  { kind: 'state', chinese: '状态', english: 'state' },
]

/**
 * The card with the timeline, newest first: native calls, prompts, events and changes of the state.
 */
export function timelineCard(timeline: Timeline): HTMLElement {
  const hiddenKinds = new Set<Kind>()
  // A list that scrolls is reached and scrolled by keyboard as well.
  const list = localizeLabel(
    h('ol', { class: 'entries', tabindex: 0 }),
    '发生了什么，最近的在上',
    'What happened, newest first',
  )
  const filters = h('div', { class: 'filters' })
  const promptCount = h('p', { class: 'prompt-count' })

  const draw = (): void => {
    const { entries } = timeline
    filters.replaceChildren(
      ...FILTERS.map(({ kind, chinese, english }) =>
        h(
          'button',
          {
            class: `filter kind-${kind}`,
            type: 'button',
            'aria-pressed': String(!hiddenKinds.has(kind)),
            'data-filter': kind,
            onclick: () => toggle(kind),
          },
          bilingual(chinese, english),
          h('b', {}, String(entries.filter(isCounted(kind)).length)),
        ),
      ),
    )
    const prompts = entries.filter(({ cause }) => cause !== undefined)
    const untappedCount = prompts.filter(({ cause }) => cause === 'api').length
    promptCount.replaceChildren(
      bilingual(
        `弹窗 ${prompts.length} 次，其中未经点击 ${untappedCount} 次`,
        `${prompts.length} prompts, ${untappedCount} without a tap`,
      ),
    )
    const visible = entries.filter(({ kind }) => !hiddenKinds.has(kind))
    list.replaceChildren(...visible.slice(-MAX_SHOWN).reverse().map(entryRow))
  }
  const toggle = (kind: Kind): void => {
    if (!hiddenKinds.delete(kind)) hiddenKinds.add(kind)
    draw()
  }
  let isDrawScheduled = false
  timeline.onChange(() => {
    if (isDrawScheduled) return
    isDrawScheduled = true
    requestAnimationFrame(() => {
      isDrawScheduled = false
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
      h('h2', {}, bilingual('发生了什么', 'What happened')),
      h(
        'button',
        { class: 'clear', type: 'button', onclick: () => timeline.clear() },
        bilingual('清空', 'Clear'),
      ),
    ),
    filters,
    promptCount,
    list,
  )
}

/** Selects the entries that a filter counts. A prompt and its answer count once. */
const isCounted =
  (kind: Kind) =>
  (entry: TimelineEntry): boolean =>
    entry.kind === kind && (kind !== 'prompt' || entry.cause !== undefined)

/** More rows are slow to draw. */
const MAX_SHOWN = 120

function entryRow({ kind, title, english, detail, cause, at }: TimelineEntry): HTMLElement {
  const text = detail === undefined ? '' : JSON.stringify(detail)
  return h(
    'li',
    { class: `entry kind-${kind}` },
    h('time', {}, new Date(at).toLocaleTimeString('zh-CN', { hour12: false })),
    h('b', {}, english === undefined ? title : bilingual(title, english)),
    cause &&
      h(
        'i',
        {},
        cause === 'tap' ? bilingual('← 点击', '← tap') : bilingual('← 自行', '← by itself'),
      ),
    text === '' || text === '{}' ? undefined : h('code', {}, text),
  )
}
