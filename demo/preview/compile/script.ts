import { transformSync, type Message } from 'esbuild'
import type { CompiledModule } from '../bundle'
import type { Diagnostic } from './diagnostic'
import { resolvePath, type Files } from './files'

/** Scripts as CommonJS functions that keep their `require` graph, since a mini-program runs each lazily. */
export interface ScriptGraph {
  /** Takes the script of a page, component or app with all that it requires; its key, if there is one. */
  add(path: string): string | undefined
  modules: Record<string, CompiledModule>
}

export function scriptGraph(files: Files, report: (found: Diagnostic) => void): ScriptGraph {
  const modules: Record<string, CompiledModule> = {}

  const add = (path: string): string | undefined => {
    const file = scriptFile(files, path)
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
      for (const found of buildErrors(error)) report({ ...found, file: files.location(file) })
      return
    }
    for (const specifier of requiredBy(module.code)) {
      const target = resolveScript(files, specifier, file)
      const key = target === undefined ? undefined : add(target)
      if (key === undefined) {
        report({
          level: 'error',
          file: files.location(file),
          line: 1,
          column: 1,
          message: `cannot find module '${specifier}'`,
        })
      } else {
        module.requires[specifier] = key
      }
    }
  }

  return { add, modules }
}

function toCommonJs(source: string, file: string): string {
  const { code } = transformSync(source, {
    loader: file.endsWith('.ts') ? 'ts' : 'js',
    format: 'cjs',
    target: 'es2020',
    sourcefile: file,
    logLevel: 'silent',
  })
  return code
}

function buildErrors(error: unknown): Omit<Diagnostic, 'file'>[] {
  const { errors } = error as { errors?: Message[] }
  if (errors === undefined) throw error
  return errors.map(({ text, location }) => ({
    level: 'error',
    line: location?.line ?? 1,
    column: (location?.column ?? 0) + 1,
    message: text,
  }))
}

/** A mini-program may require only what is written out, so the text of a module names all it needs. */
const requiredBy = (code: string): Set<string> =>
  new Set(
    [...code.matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g)].flatMap(([, name]) => name ?? []),
  )

function scriptFile(files: Files, path: string): string | undefined {
  if (/\.[jt]s$/.test(path) && files.has(path)) return path
  const base = path.replace(/\.js$/, '')
  return [`${base}.ts`, `${base}.js`].find((file) => files.has(file))
}

function resolveScript(files: Files, specifier: string, from: string): string | undefined {
  const candidates = /^[./]/.test(specifier)
    ? [resolvePath(specifier, from)]
    : npmFolders(from).map((folder) => `${folder}${specifier}`)
  return candidates
    .flatMap((path) => [path, `${path}/index`])
    .find((path) => scriptFile(files, path) !== undefined)
}

/** Where a bare name is looked for, nearest first (platform facts §3, npm). */
export function npmFolders(from: string): string[] {
  const parts = from.split('/').slice(0, -1)
  return parts
    .map((_, index) => `${parts.slice(0, parts.length - index).join('/')}/miniprogram_npm/`)
    .concat('miniprogram_npm/')
}
