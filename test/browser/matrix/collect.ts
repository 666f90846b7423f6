import type { Driver } from './driver'
import type { FoundInVariant, RuleKind } from './in-page'
import { STATES, type State } from './states'
import { TRANSITIONS } from './transitions'
import { layoutVariants, NAMES, themeVariants, type Variant } from './variants'

/** What one rule found at one node: how often, where it is worst, and in which states. */
export interface Row {
  rule: string
  caseName: string
  node: string
  /** In px, or a ratio of contrast. */
  worst: number
  /** Where it is worst. */
  at: string
  count: number
  states: string[]
}

export interface Report {
  rows: Row[]
  /** The accessibility tree of each state. */
  trees: Record<string, string>
}

/** Rules whose faults are worse the smaller they are. */
const SMALLER_IS_WORSE = ['target', 'contrast', 'control contrast']

/** Where heights are compared: the smallest phone with the longest sentences, and an ordinary one. */
const SHIFT_VARIANTS: Variant[] = [
  { width: 320, rem: 16, lang: 'en', name: '林小满', theme: 'light' },
  { width: 375, rem: 0, lang: 'zh_CN', name: '林小满', theme: 'light' },
]

/** Reaches every state and measures it. */
export async function collect(driver: Driver): Promise<Report> {
  const rows = new Map<string, Row>()
  const trees: Report['trees'] = {}
  const add = (found: FoundInVariant[], variants: Variant[], state: string): void => {
    for (const one of found) addTo(rows, one, state, describe(variants[one.variant]))
  }

  for (const state of STATES) {
    await driver.reach(state)
    for (const [kind, variants] of kindsOf(state)) {
      add(await driver.measure(state, variants, kind), variants, state.name)
    }
    for (const { rule, nodes } of await driver.axe()) {
      for (const node of nodes) {
        const one = { rule: `axe ${rule}`, caseName: 'page', node, measured: 0 }
        addTo(rows, { ...one, variant: 0 }, state.name, '')
      }
    }
    trees[state.name] = await driver.tree()
  }
  for (const { name, start, before, happen, changed = [], isSheet = false } of TRANSITIONS) {
    await driver.start(start.client, start.launch)
    await before?.(driver)
    await driver.rememberHeights(SHIFT_VARIANTS, isSheet)
    await happen(driver)
    await driver.settle()
    const found = await driver.changedHeights(SHIFT_VARIANTS, isSheet)
    add(
      found.filter(({ caseName }) => !changed.includes(caseName)),
      SHIFT_VARIANTS,
      name,
    )
  }
  return { rows: [...rows.values()].sort(compareRows), trees }
}

const kindsOf = (state: State): [RuleKind, Variant[]][] => [
  ['layout', layoutVariants(state.showsNames === true)],
  ['colour', themeVariants()],
  ['accessibility', themeVariants().slice(0, 1)],
]

function addTo(rows: Map<string, Row>, found: FoundInVariant, state: string, at: string): void {
  const { rule, caseName, node, measured } = found
  const key = [rule, caseName, node].join('|')
  const row = rows.get(key) ?? { rule, caseName, node, worst: measured, at, count: 0, states: [] }
  const isWorse = SMALLER_IS_WORSE.includes(rule)
    ? measured < row.worst
    : Math.abs(measured) > Math.abs(row.worst)
  if (isWorse) Object.assign(row, { worst: measured, at })
  row.count += 1
  if (!row.states.includes(state)) row.states.push(state)
  rows.set(key, row)
}

function describe(variant: Variant | undefined): string {
  if (!variant) return ''
  const { width, rem, lang, name, theme } = variant
  const size = rem === 0 ? 'no variables' : `rem ${rem}`
  const named = Object.entries(NAMES).find(([, value]) => value === name)?.[0] ?? name
  return [width, size, lang, named, theme].join(', ')
}

const compareRows = (one: Row, other: Row): number =>
  keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0

const keyOf = ({ rule, caseName, node }: Row): string => [rule, caseName, node].join('|')

/** The rows as lines of a table. */
export const linesOf = (rows: Row[]): string[] =>
  rows.map(({ rule, caseName, node, worst, at, count, states }) =>
    [rule, caseName, node, worst, at, `${count} times`, states.join('; ')].join(' | '),
  )
