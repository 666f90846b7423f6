import { tagName } from '../tag'

/**
 * Rewrites a WXSS selector to what the rendered page has: class names carry the prefix of their
 * component, and the tag `view` is the element `wx-view`.
 */
export function scopeSelector(selector: string, scope: string): string {
  let out = ''
  let rest = selector
  while (rest !== '') {
    const [token, replaced] = nextToken(rest, scope)
    out += replaced
    rest = rest.slice(token.length)
  }
  return out
}

const NAME = String.raw`(?:[\w-]|\\.|[^\x00-\x7f])+`

/** How each kind of token is rewritten; the first that fits wins. */
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
  [new RegExp(`^${NAME}`), (token) => tagName(token)],
]

function nextToken(text: string, scope: string): [token: string, replaced: string] {
  for (const [pattern, replace] of TOKENS) {
    const token = pattern.exec(text)?.[0]
    if (token !== undefined) return [token, replace(token, scope)]
  }
  const other = text.charAt(0)
  return [other, other]
}
