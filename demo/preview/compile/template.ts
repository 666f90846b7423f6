import { TmplGroup } from 'glass-easel-template-compiler'
import type { Diagnostic, ReportDiagnostic } from './diagnostic'
import type { MiniProgramFiles } from './files'
import { resolvePath } from './resolve-path'

interface ParseError {
  isError: boolean
  message: string
  startLine: number
  startColumn: number
}

/** Templates that are compiled together, because they may import one another. */
export interface TemplateGroup {
  /** Compiles a template and all that it imports, includes and requires. */
  add(path: string): void
  /**
   * Returns a JavaScript expression whose value is the template generators, by path. Call it once.
   */
  code(): string
}

/** The functions that WXS has in place of `new Date` and regular expression literals. */
const WXS_GLOBALS = 'var getDate=(...a)=>new Date(...a);var getRegExp=(p,f)=>new RegExp(p,f);'

const REQUIRED_SCRIPT = /\brequire\(\s*["']([^"']+)\.wxs["']\s*\)/g

export function createTemplateGroup(
  files: MiniProgramFiles,
  report: ReportDiagnostic,
): TemplateGroup {
  const group = TmplGroup.newDev()
  group.setExtraRuntimeScript(WXS_GLOBALS)
  const added = new Set<string>()

  const add = (path: string): void => {
    if (added.has(path)) return
    added.add(path)
    const file = `${path}.wxml`
    if (!files.has(file)) {
      report({ level: 'error', file, line: 1, column: 1, message: 'there is no such template' })
      return
    }
    checkTemplate(group, path, files.text(file)).forEach((found) =>
      report({ ...found, file: files.location(file) }),
    )
    for (const dependency of group.getDirectDependencies(path) as string[]) add(dependency)
    for (const script of group.getScriptDependencies(path) as string[]) addScript(script)
  }

  const addScript = (path: string): void => {
    if (added.has(`${path}.wxs`)) return
    added.add(`${path}.wxs`)
    const file = `${path}.wxs`
    if (!files.has(file)) {
      report({ level: 'error', file, line: 1, column: 1, message: 'there is no such script' })
      return
    }
    const source = files.text(file)
    // The framework knows scripts by their path without the extension, also where one requires another.
    group.addScript(path, source.replace(REQUIRED_SCRIPT, "require('$1')"))
    for (const [, specifier] of source.matchAll(REQUIRED_SCRIPT)) {
      if (specifier !== undefined) addScript(resolvePath(specifier, file))
    }
  }

  return {
    add,
    code() {
      const code = group.getTmplGenObjectGroups()
      group.free()
      return code
    },
  }
}

/** Compiles one template and returns its diagnostics. */
export function checkTemplate(group: TmplGroup, path: string, source: string): Diagnostic[] {
  return (group.addTmpl(path, source) as ParseError[]).map((found) => ({
    level: found.isError ? 'error' : 'warning',
    file: `${path}.wxml`,
    line: found.startLine + 1,
    column: found.startColumn + 1,
    message: found.message,
  }))
}
