import postcss, { CssSyntaxError, type AtRule, type Root, type Rule } from 'postcss'
import { toVw } from '../rpx'
import { dataUri } from './assets'
import type { Diagnostic } from './diagnostic'
import { resolvePath, type Files } from './files'
import { scopeSelector } from './selector'

/** WXSS to CSS: imports and local pictures inlined, class names prefixed with `scope`, rpx to vw. */
export function compileStyle(
  files: Files,
  path: string,
  scope: string,
  report: (found: Diagnostic) => void,
): string {
  const root = read(files, path, report, [])
  root.walkDecls((declaration) => {
    declaration.value = toVw(safeArea(declaration.value))
  })
  root.walkAtRules((rule) => {
    rule.params = toVw(rule.params)
  })
  root.walkRules((rule) => {
    if (isKeyframe(rule)) return
    if (rule.selector.includes('#')) {
      report({
        ...place(files, path, rule),
        level: 'warning',
        message: 'this host does not style by id: use a class',
      })
    }
    if (scope === '' && rule.selector.includes(':host')) {
      report({
        ...place(files, path, rule),
        level: 'warning',
        message: 'this host knows :host only in an isolated or apply-shared style',
      })
    }
    rule.selector = scopeSelector(rule.selector, scope)
  })
  return root.toString()
}

/** A frame in a page has no safe area of its own: the phone that is drawn around it sets a variable. */
const safeArea = (css: string): string =>
  css.replace(/\b(?:env|constant)\(\s*(safe-area-inset-\w+)/g, 'var(--$1, 0px')

function read(
  files: Files,
  path: string,
  report: (found: Diagnostic) => void,
  importedBy: string[],
): Root {
  if (!files.has(path) || importedBy.includes(path)) {
    const message = importedBy.includes(path) ? 'imports itself' : 'there is no such style sheet'
    report({ level: 'error', file: files.location(path), line: 1, column: 1, message })
    return postcss.root()
  }
  const root = parse(files, path, report)
  root.walkAtRules('import', (rule) => {
    const target = /^(?:url\()?\s*["']?([^"')]+)/.exec(rule.params)?.[1]
    if (target === undefined) return
    rule.replaceWith(read(files, resolvePath(target, path), report, [...importedBy, path]).nodes)
  })
  root.walkDecls((declaration) => {
    declaration.value = inlinePictures(files, path, declaration.value)
  })
  return root
}

function parse(files: Files, path: string, report: (found: Diagnostic) => void): Root {
  try {
    return postcss.parse(files.text(path), { from: files.location(path) })
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error
    const { reason: message, line = 1, column = 1 } = error
    report({ level: 'error', file: files.location(path), line, column, message })
    return postcss.root()
  }
}

const inlinePictures = (files: Files, path: string, value: string): string =>
  value.replace(/url\(\s*(["']?)([^"')]+)\1\s*\)/g, (whole, _quote, address: string) => {
    if (/^(?:[a-z]+:|\/\/|#)/i.test(address)) return whole
    const target = resolvePath(address, path)
    return files.has(target) ? `url("${dataUri(target, files.bytes(target))}")` : whole
  })

const isKeyframe = (rule: Rule): boolean =>
  rule.parent?.type === 'atrule' && (rule.parent as AtRule).name.endsWith('keyframes')

const place = (files: Files, path: string, rule: Rule) => ({
  file: rule.source?.input.file ?? files.location(path),
  line: rule.source?.start?.line ?? 1,
  column: rule.source?.start?.column ?? 1,
})
