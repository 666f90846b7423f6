import type { AppConfig, Bundle, CompiledComponent, ComponentConfig } from '../bundle'
import { builtinTemplates } from '../runtime/builtins/templates'
import { dataUri, PICTURES } from './assets'
import { collectComponents, pagePaths, readJson } from './components'
import { CompileError, type Diagnostic } from './diagnostic'
import { openFiles, type Files, type Source } from './files'
import { scriptGraph } from './script'
import { compileStyle } from './style'
import { templateGroup } from './template'

export type { Source } from './files'

/** Compiles a mini-program for glass-easel. Throws `CompileError` for errors and for warnings. */
export function compile(source: Source): Bundle {
  const files = openFiles(source)
  const diagnostics: Diagnostic[] = []
  const report = (found: Diagnostic): number => diagnostics.push(found)

  const app = readJson(files, 'app.json', report) as AppConfig | undefined
  if (app === undefined) {
    if (diagnostics.length === 0) report(missing(files, 'app.json'))
    throw new CompileError(diagnostics)
  }

  const scripts = scriptGraph(files, report)
  const templates = templateGroup(files, report)
  const scopeName = scopeNames()
  const components: Record<string, CompiledComponent> = {}
  for (const [path, config] of Object.entries(collectComponents(files, app, report))) {
    templates.add(path)
    const module = scripts.add(path)
    if (module === undefined) report(missing(files, `${path}.js`))
    const scope = sharesStyle(config) ? '' : scopeName(path)
    const style = files.has(`${path}.wxss`)
      ? compileStyle(files, `${path}.wxss`, scope, report)
      : ''
    components[path] = { config, module: module ?? '', scope, style }
  }

  const bundle: Bundle = {
    app: { ...app, pages: pagePaths(app) },
    appModule: scripts.add('app'),
    appStyle: files.has('app.wxss') ? compileStyle(files, 'app.wxss', '', report) : '',
    theme: readJson(files, app.themeLocation ?? 'theme.json', report) ?? {},
    components,
    modules: scripts.modules,
    templates: templates.code(),
    builtinTemplates: builtins(report),
    assets: Object.fromEntries(
      files.list(PICTURES).map((path) => [path, dataUri(path, files.bytes(path))]),
    ),
  }
  if (diagnostics.length > 0) throw new CompileError(diagnostics)
  return bundle
}

/** As the framework decides it: a page without `component: true` shares the app's style. */
function sharesStyle({ component, styleIsolation }: ComponentConfig): boolean {
  if (styleIsolation === undefined) return component !== true
  return styleIsolation === 'shared' || styleIsolation === 'page-shared'
}

/** `components/auth-avatar/index` → `auth-avatar`, made unique. */
function scopeNames(): (path: string) => string {
  const taken = new Set<string>()
  return (path) => {
    const parts = path.split('/').filter((part) => part !== 'index')
    const name = (parts.at(-1) ?? 'component').replace(/[^\w-]/g, '_')
    let unique = name
    for (let count = 2; taken.has(unique); count++) unique = `${name}-${count}`
    taken.add(unique)
    return unique
  }
}

function builtins(report: (found: Diagnostic) => void): string {
  const files = openFiles({
    files: Object.fromEntries(
      Object.entries(builtinTemplates).map(([tag, template]) => [`${tag}.wxml`, template]),
    ),
  })
  const group = templateGroup(files, report)
  for (const tag of Object.keys(builtinTemplates)) group.add(tag)
  return group.code()
}

const missing = (files: Files, path: string): Diagnostic => ({
  level: 'error',
  file: files.location(path),
  line: 1,
  column: 1,
  message: 'there is no such file',
})
