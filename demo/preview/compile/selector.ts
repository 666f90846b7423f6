import { elementNameOf } from '../element-name'

/**
 * Rewrites a WXSS selector for the rendered page, where class names have the prefix of their
 * component and the tag `view` is the element `wx-view`.
 */
export function scopeSelector(selector: string, scope: string): string {
  let scoped = ''
  let remaining = selector
  while (remaining !== '') {
    const [token, replaced] = nextToken(remaining, scope)
    scoped += replaced
    remaining = remaining.slice(token.length)
  }
  return scoped
}

const NAME = String.raw`(?:[\w-]|\\.|[^\x00-\x7f])+`

/** The rewriting of each kind of token. The first pattern that matches is used. */
const TOKENS: [RegExp, (token: string, scope: string) => string][] = [
  [/^\[[^\]]*\]/, (token) => token],
  [/^:host(?![\w-])/, (_token, scope) => `[wx-host="${scope}"]`],
  [new RegExp(`^::?${NAME}`), (token) => token],
  [
    new RegExp(String.raw`^\.${NAME}`),
    (token, scope) => (scope === '' ? token : `.${scope}--${token.slice(1)}`),
  ],
  [new RegExp(`^#${NAME}`), (token) => token],
  [/^\d[\w.%-]*/, (token) => token],
  [new RegExp(`^${NAME}`), (token) => elementNameOf(token)],
]

function nextToken(text: string, scope: string): [token: string, replaced: string] {
  for (const [pattern, replace] of TOKENS) {
    const token = pattern.exec(text)?.[0]
    if (token !== undefined) return [token, replace(token, scope)]
  }
  const other = text.charAt(0)
  return [other, other]
}
