import { transformSync, type Message } from 'esbuild'
import type { CompiledModule } from '../bundle'
import { fileError, type Diagnostic, type ReportDiagnostic } from './diagnostic'
import type { MiniProgramFiles } from './files'
import { npmFolders, resolvePath } from './resolve-path'

/**
 * Compiled scripts. Each stays a module of its own, since a mini-program runs it when it is
 * required.
 */
export interface ScriptGraph {
  /**
   * Compiles a script and all that it requires. Returns its key in `modules`, if the script exists.
   */
  add(path: string): string | undefined
  modules: Record<string, CompiledModule>
}

export function createScriptGraph(files: MiniProgramFiles, report: ReportDiagnostic): ScriptGraph {
  const modules: Record<string, CompiledModule> = {}

  const add = (path: string): string | undefined => {
    const file = findScriptFile(files, path)
    if (file === undefined) return undefined
    if (modules[file] === undefined) load(file)
    return file
  }

  const load = (file: string): void => {
    const module: CompiledModule = { code: '', requires: {} }
    modules[file] = module
    try {
      module.code = toCommonJs(files.text(file), file)
    } catch (error) {
      for (const diagnostic of diagnosticsOf(error)) {
        report({ ...diagnostic, file: files.location(file) })
      }
      return
    }
    for (const specifier of requiredSpecifiers(module.code)) {
      const target = resolveScript(files, specifier, file)
      const key = target === undefined ? undefined : add(target)
      if (key === undefined) {
        report(fileError(files, file, `cannot find module '${specifier}'`))
      } else {
        module.requires[specifier] = key
      }
    }
  }

  return { add, modules }
}

/** What each script became at last: most stay as they were from one compilation to the next. */
const translated = new Map<string, { source: string; code: string }>()

function toCommonJs(source: string, file: string): string {
  const known = translated.get(file)
  if (known?.source === source) return known.code
  const { code } = transformSync(source, {
    loader: file.endsWith('.ts') ? 'ts' : 'js',
    format: 'cjs',
    target: 'es2020',
    sourcefile: file,
    logLevel: 'silent',
  })
  translated.set(file, { source, code })
  return code
}

function diagnosticsOf(error: unknown): Omit<Diagnostic, 'file'>[] {
  const { errors } = error as { errors?: Message[] }
  if (errors === undefined) throw error
  return errors.map(({ text, location }) => ({
    level: 'error',
    line: location?.line ?? 1,
    column: (location?.column ?? 0) + 1,
    message: text,
  }))
}

/** Finds the `require()` calls of a module. A mini-program allows only literal specifiers. */
const requiredSpecifiers = (code: string): Set<string> =>
  new Set(
    [...code.matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g)].flatMap(([, name]) => name ?? []),
  )

function findScriptFile(files: MiniProgramFiles, path: string): string | undefined {
  if (/\.[jt]s$/.test(path) && files.has(path)) return path
  const base = path.replace(/\.js$/, '')
  return [`${base}.ts`, `${base}.js`].find((file) => files.has(file))
}

function resolveScript(
  files: MiniProgramFiles,
  specifier: string,
  from: string,
): string | undefined {
  const candidates = /^[./]/.test(specifier)
    ? [resolvePath(specifier, from)]
    : npmFolders(from).map((folder) => `${folder}${specifier}`)
  return candidates
    .flatMap((path) => [path, `${path}/index`])
    .find((path) => findScriptFile(files, path) !== undefined)
}
