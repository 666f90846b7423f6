// The CSS variables that an app may set, with what they are where it does not.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import postcss from 'postcss'
import { readDocstring } from './docstring'
import { describedIn, markupOf } from './read-markup'
import { FOLDER } from './source'
import type { Declaration } from 'postcss'
import type { Named } from './read-component'

export interface Variable extends Named {
  light: string
  dark: string
}

const THEME = path.join(FOLDER, 'styles/theme.wxss')
const VARIABLE = /var\((--[\w-]+)(?:,\s*((?:[^()]|\((?:[^()]|\([^()]*\))*\))+))?\)/

const declarationsIn = (file: string): Declaration[] => {
  const found: Declaration[] = []
  if (existsSync(file))
    postcss.parse(readFileSync(file, 'utf8')).walkDecls((one) => void found.push(one))
  return found
}

const theme = declarationsIn(THEME)

/** What a `--kit-…` variable is under a selector of the theme. */
const kitValues = (selector: string): Map<string, string> =>
  new Map(
    theme
      .filter(({ prop, parent }) => prop.startsWith('--kit') && selectorOf(parent) === selector)
      .map(({ prop, value }) => [prop, value]),
  )

const shared = kitValues('.auth')
const inTheDark = kitValues('.auth--dark')

/** The variables of a component: those of its own style, and those of the shared one that it uses. */
export function variablesOf(tag: string): Variable[] {
  const style = path.join(FOLDER, tag, 'index.wxss')
  const classes = new Set(markupOf(tag).match(/(?<![\w-])auth__[\w-]+/g) ?? [])
  const isUsed = ({ prop, parent }: Declaration): boolean =>
    !prop.startsWith('--kit') &&
    (selectorOf(parent).match(/\.auth__[\w-]+/g) ?? []).some((one) => classes.has(one.slice(1)))
  const internal = describedIn(style, 'internal').map(({ name }) => name)
  const described = [...describedIn(style, 'variable'), ...describedIn(THEME, 'variable')]
  const found = new Map<string, Variable>()
  // A default may be another variable, which has a default of its own elsewhere.
  const nested: string[] = []
  const collect = (value: string): void => {
    for (const [, name = '', fallback = ''] of value.matchAll(new RegExp(VARIABLE, 'g'))) {
      if (name.startsWith('--kit')) collect(shared.get(name) ?? fallback)
      else if (!internal.includes(name) && !found.has(name)) {
        const doc = described.find((one) => one.name === name)?.doc ?? readDocstring('', style)
        const light = resolved(fallback, new Map())
        found.set(name, { name, doc, light, dark: resolved(fallback, inTheDark) })
        nested.push(fallback)
      }
    }
  }
  for (const { value } of [...declarationsIn(style), ...theme.filter(isUsed)]) collect(value)
  for (const value of nested) collect(value)
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** A default as an app reads it: its own variables stay, the library's inner ones are followed. */
function resolved(value: string, dark: Map<string, string>): string {
  return value.replace(new RegExp(VARIABLE, 'g'), (whole, name: string, fallback = '') => {
    if (!name.startsWith('--kit')) return whole
    const inner = dark.get(name) ?? shared.get(name)
    if (inner === undefined) return resolved(String(fallback), dark)
    // What an app may set itself is known to it by that name.
    const own = /^var\((--auth[\w-]+)/.exec(inner)?.[1]
    return own ? `var(${own})` : inner
  })
}

function selectorOf(parent: Declaration['parent']): string {
  return parent?.type === 'rule' ? parent.selector : ''
}
