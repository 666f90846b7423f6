import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import type { MarkdownEnv, MarkdownRenderer } from 'vitepress'
import { fileOf, pageNames } from './pages'
import { DOCS, REPOSITORY, ROOT } from './repository'

/** What the site reads otherwise than GitHub. Whatever cannot be shown as it is meant ends the build. */
export function documentRules(markdown: MarkdownRenderer): void {
  markdown.core.ruler.push('documents', (state) => {
    const { path: file } = state.env as MarkdownEnv
    dropLanguageLink(state.tokens, file)
    for (const token of state.tokens) {
      refuseUnread(token, file)
      for (const inline of token.children ?? []) {
        refuseUnread(inline, file)
        showBraces(inline)
        leadIntoRepository(inline, 'href', file)
        leadIntoRepository(inline, 'src', file)
      }
    }
  })
}

type Token = Parameters<MarkdownRenderer['renderer']['render']>[0][number]

/** Below the title, GitHub needs a link to the other language. The site has a menu for it. */
function dropLanguageLink(tokens: Token[], file: string): void {
  const name = path.relative(DOCS, file)
  const twin = /^en\//.test(name) ? name.replace(/^en\//, '') : path.join('en', name)
  const at = tokens.findIndex(({ type, children }) => {
    const [first, , last] = children ?? []
    if (type !== 'inline' || children?.length !== 3 || last?.type !== 'link_close') return false
    return path.join(path.dirname(name), String(first?.attrGet('href'))) === twin
  })
  if (at > 0) tokens.splice(at - 1, 3)
}

function refuseUnread({ type, content }: Token, file: string): void {
  if (!type.startsWith('html_')) return
  if (content.includes('@include')) {
    throw new Error(`${file}: nothing to include at ${content.trim()}`)
  }
  const tag = /<[a-z]+-[\w-]*/.exec(content.replace(/<!--[^]*?-->/g, ''))
  if (tag) {
    throw new Error(`${file}: ${tag[0]}> is no element of a page: write it as code, in backticks`)
  }
}

/** A page is a template of Vue, which would replace `{{false}}` by its value, in code as well. */
function showBraces(token: Token): void {
  if (token.type === 'code_inline') token.attrSet('v-pre', '')
}

const pages = pageNames.flatMap((page) => [fileOf(page, 'zh'), fileOf(page, 'en')])

/** Makes an address that leads to no page of the site one on GitHub; pictures stay with the site. */
function leadIntoRepository(token: Token, attribute: 'href' | 'src', file: string): void {
  const address = token.attrGet(attribute)
  if (address === null || /^(?:[a-z][a-z+.-]*:|#|\/)/.test(address)) return
  const [name = '', anchor] = decodeURI(address).split('#')
  const target = path.resolve(path.dirname(file), name)
  if (!existsSync(target)) throw new Error(`${file}: a link leads to ${name}, which does not exist`)
  if (attribute === 'src' || pages.includes(path.relative(DOCS, target))) return
  const kind = statSync(target).isDirectory() ? 'tree' : 'blob'
  const place = path.relative(ROOT, target)
  token.attrSet(
    attribute,
    encodeURI(`${REPOSITORY}/${kind}/main/${place}${anchor ? `#${anchor}` : ''}`),
  )
}
