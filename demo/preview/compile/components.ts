import { posix } from 'node:path'
import type { AppConfig, ComponentConfig } from '../bundle'
import type { Diagnostic } from './diagnostic'
import { resolvePath, type Files } from './files'
import { npmFolders } from './script'

/** Every page of the app and every component they use, by path, with absolute paths in the configuration. */
export function collectComponents(
  files: Files,
  app: AppConfig,
  report: (found: Diagnostic) => void,
): Record<string, ComponentConfig> {
  const components: Record<string, ComponentConfig> = {}
  const globals = absolute(files, app.usingComponents, 'app.json', report)

  const add = (path: string): void => {
    if (components[path] !== undefined) return
    const file = `${path}.json`
    const config = (readJson(files, file, report) ?? {}) as ComponentConfig
    const usingComponents = {
      ...globals,
      ...absolute(files, config.usingComponents, file, report),
    }
    const componentGenerics = generics(files, config.componentGenerics, file, report)
    components[path] = { ...config, usingComponents, componentGenerics }
    for (const used of Object.values(usingComponents)) add(used.slice(1))
    for (const generic of Object.values(componentGenerics)) {
      if (generic !== true && generic.default !== undefined) add(generic.default.slice(1))
    }
  }

  for (const page of pagePaths(app)) add(page)
  return components
}

export const pagePaths = (app: AppConfig): string[] => [
  ...app.pages,
  ...(app.subPackages ?? app.subpackages ?? []).flatMap(({ root, pages }) =>
    pages.map((page) => posix.join(root, page)),
  ),
]

export function readJson(files: Files, file: string, report: (found: Diagnostic) => void): unknown {
  if (!files.has(file)) return undefined
  try {
    return JSON.parse(files.text(file)) as unknown
  } catch (error) {
    const { message } = error as SyntaxError
    report({ level: 'error', file: files.location(file), line: 1, column: 1, message })
    return undefined
  }
}

function absolute(
  files: Files,
  used: Record<string, string> | undefined,
  from: string,
  report: (found: Diagnostic) => void,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(used ?? {}).flatMap(([tag, path]) => {
      const found = resolveComponent(files, path, from)
      if (found !== undefined) return [[tag, `/${found}`]]
      const message = `cannot find component '${path}' (used as <${tag}>)`
      report({ level: 'error', file: files.location(from), line: 1, column: 1, message })
      return []
    }),
  )
}

function generics(
  files: Files,
  declared: ComponentConfig['componentGenerics'],
  from: string,
  report: (found: Diagnostic) => void,
): Record<string, true | { default?: string }> {
  return Object.fromEntries(
    Object.entries(declared ?? {}).map(([name, generic]) => {
      if (generic === true || generic.default === undefined) return [name, true]
      const found = absolute(files, { [name]: generic.default }, from, report)[name]
      return [name, found === undefined ? true : { default: found }]
    }),
  )
}

/** A path from the file, or a bare name from `miniprogram_npm` (platform facts §3, npm). */
function resolveComponent(files: Files, path: string, from: string): string | undefined {
  const candidates = [resolvePath(path, from)]
  if (!/^[./]/.test(path)) candidates.push(...npmFolders(from).map((folder) => folder + path))
  return candidates
    .flatMap((candidate) => [candidate, `${candidate}/index`])
    .find((candidate) => files.has(`${candidate}.wxml`))
}
