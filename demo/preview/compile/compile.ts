import type { AppConfig, Bundle, CompiledComponent, ComponentConfig } from '../bundle'
import { builtinTemplates } from '../runtime/builtins/all-builtins'
import { dataUri, IMAGE_EXTENSIONS } from './assets'
import { collectComponents, pagePaths, readJson } from './components'
import { CompileError, fileError, type Diagnostic, type ReportDiagnostic } from './diagnostic'
import { openMiniProgramFiles, type MiniProgramSource } from './files'
import { createScriptGraph } from './script'
import { compileStyle } from './style'
import { createTemplateGroup } from './template'

/**
 * Compiles a mini-program for glass-easel. Throws `CompileError` for errors and for warnings.
 *
 * @param isRefused Other people's packages may have warnings that are theirs.
 */
export function compileMiniProgram(
  source: MiniProgramSource,
  isRefused: (diagnostic: Diagnostic) => boolean = () => true,
): Bundle {
  const files = openMiniProgramFiles(source)
  const diagnostics: Diagnostic[] = []
  const report = (diagnostic: Diagnostic): void => {
    if (isRefused(diagnostic)) diagnostics.push(diagnostic)
  }

  const app = readJson(files, 'app.json', report) as AppConfig | undefined
  if (app === undefined) {
    if (diagnostics.length === 0) report(fileError(files, 'app.json', MISSING_FILE))
    throw new CompileError(diagnostics)
  }

  const scripts = createScriptGraph(files, report)
  const templates = createTemplateGroup(files, report)
  const scopeName = createScopeNames()
  const components: Record<string, CompiledComponent> = {}
  for (const [path, config] of Object.entries(collectComponents(files, app, report))) {
    templates.add(path)
    const module = scripts.add(path)
    if (module === undefined) report(fileError(files, `${path}.js`, MISSING_FILE))
    const scope = sharesAppStyle(config) ? '' : scopeName(path)
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
    builtinTemplates: compileBuiltinTemplates(report),
    assets: Object.fromEntries(
      files.list(IMAGE_EXTENSIONS).map((path) => [path, dataUri(path, files.bytes(path))]),
    ),
  }
  if (diagnostics.length > 0) throw new CompileError(diagnostics)
  return bundle
}

/**
 * Tells whether a page or component uses the app's class names. The framework decides the same way.
 */
function sharesAppStyle({ component, styleIsolation }: ComponentConfig): boolean {
  if (styleIsolation === undefined) return component !== true
  return styleIsolation === 'shared' || styleIsolation === 'page-shared'
}

/**
 * Makes a function that returns a unique name for a path: `auth-avatar` for `…/auth-avatar/index`.
 */
function createScopeNames(): (path: string) => string {
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

function compileBuiltinTemplates(report: ReportDiagnostic): string {
  const files = openMiniProgramFiles({
    files: Object.fromEntries(
      Object.entries(builtinTemplates).map(([tag, template]) => [`${tag}.wxml`, template]),
    ),
  })
  const group = createTemplateGroup(files, report)
  for (const tag of Object.keys(builtinTemplates)) group.add(tag)
  return group.code()
}

const MISSING_FILE = 'there is no such file'
