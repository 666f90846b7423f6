import postcss, { CssSyntaxError, type AtRule, type Root, type Rule } from 'postcss'
import { rpxToVw } from '../rpx'
import { dataUri } from './assets'
import { fileError, type ReportDiagnostic } from './diagnostic'
import type { MiniProgramFiles } from './files'
import { resolvePath } from './resolve-path'
import { scopeSelector } from './selector'

/**
 * Compiles WXSS to CSS: inlines imports and images, prefixes class names with `scope`, converts
 * rpx.
 */
export function compileStyle(
  files: MiniProgramFiles,
  path: string,
  scope: string,
  report: ReportDiagnostic,
): string {
  const root = readWithImports(files, path, report, [])
  root.walkDecls((declaration) => {
    declaration.value = rpxToVw(replaceSafeArea(declaration.value))
  })
  root.walkAtRules((rule) => {
    rule.params = rpxToVw(rule.params)
  })
  root.walkRules((rule) => {
    if (isKeyframe(rule)) return
    if (rule.selector.includes('#')) {
      report({
        ...positionOf(files, path, rule),
        level: 'warning',
        message: 'this host does not style by id: use a class',
      })
    }
    if (scope === '' && rule.selector.includes(':host')) {
      report({
        ...positionOf(files, path, rule),
        level: 'warning',
        message: 'this host knows :host only in an isolated or apply-shared style',
      })
    }
    rule.selector = scopeSelector(rule.selector, scope)
  })
  return root.toString()
}

/**
 * Replaces safe-area insets by variables, which the preview's phone sets: a frame has no insets.
 */
const replaceSafeArea = (css: string): string =>
  css.replace(/\b(?:env|constant)\(\s*(safe-area-inset-\w+)/g, 'var(--$1, 0px')

function readWithImports(
  files: MiniProgramFiles,
  path: string,
  report: ReportDiagnostic,
  importedBy: string[],
): Root {
  if (!files.has(path) || importedBy.includes(path)) {
    const message = importedBy.includes(path) ? 'imports itself' : 'there is no such style sheet'
    report(fileError(files, path, message))
    return postcss.root()
  }
  const root = parseStyle(files, path, report)
  root.walkAtRules('import', (rule) => {
    const target = /^(?:url\()?\s*["']?([^"')]+)/.exec(rule.params)?.[1]
    if (target === undefined) return
    rule.replaceWith(
      readWithImports(files, resolvePath(target, path), report, [...importedBy, path]).nodes,
    )
  })
  root.walkDecls((declaration) => {
    declaration.value = inlineImages(files, path, declaration.value)
  })
  return root
}

function parseStyle(files: MiniProgramFiles, path: string, report: ReportDiagnostic): Root {
  try {
    return postcss.parse(files.text(path), { from: files.location(path) })
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error
    const { reason: message, line = 1, column = 1 } = error
    report({ level: 'error', file: files.location(path), line, column, message })
    return postcss.root()
  }
}

const inlineImages = (files: MiniProgramFiles, path: string, value: string): string =>
  value.replace(/url\(\s*(["']?)([^"')]+)\1\s*\)/g, (whole, _quote, address: string) => {
    if (/^(?:[a-z]+:|\/\/|#)/i.test(address)) return whole
    const target = resolvePath(address, path)
    return files.has(target) ? `url("${dataUri(target, files.bytes(target))}")` : whole
  })

const isKeyframe = (rule: Rule): boolean =>
  rule.parent?.type === 'atrule' && (rule.parent as AtRule).name.endsWith('keyframes')

const positionOf = (files: MiniProgramFiles, path: string, rule: Rule) => ({
  file: rule.source?.input.file ?? files.location(path),
  line: rule.source?.start?.line ?? 1,
  column: rule.source?.start?.column ?? 1,
})
