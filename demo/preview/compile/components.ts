import { posix } from 'node:path'
import type { AppConfig, ComponentConfig } from '../bundle'
import { fileError, type ReportDiagnostic } from './diagnostic'
import type { MiniProgramFiles } from './files'
import { npmFolders, resolvePath } from './resolve-path'

/**
 * Returns the configuration of every page of the app and of every component that they use, by path.
 * Component paths in it are absolute.
 */
export function collectComponents(
  files: MiniProgramFiles,
  app: AppConfig,
  report: ReportDiagnostic,
): Record<string, ComponentConfig> {
  const components: Record<string, ComponentConfig> = {}
  const appComponents = resolveTags(files, app.usingComponents, 'app.json', report)

  const collect = (path: string): void => {
    if (components[path] !== undefined) return
    const file = `${path}.json`
    const config = (readJson(files, file, report) ?? {}) as ComponentConfig
    const usingComponents = {
      ...appComponents,
      ...resolveTags(files, config.usingComponents, file, report),
    }
    const componentGenerics = resolveGenerics(files, config.componentGenerics, file, report)
    components[path] = { ...config, usingComponents, componentGenerics }
    for (const used of Object.values(usingComponents)) collect(used.slice(1))
    for (const generic of Object.values(componentGenerics)) {
      if (generic !== true && generic.default !== undefined) collect(generic.default.slice(1))
    }
  }

  for (const page of pagePaths(app)) collect(page)
  return components
}

/** Returns the paths of all pages, those of subpackages included. */
export const pagePaths = (app: AppConfig): string[] => [
  ...app.pages,
  ...(app.subPackages ?? app.subpackages ?? []).flatMap(({ root, pages }) =>
    pages.map((page) => posix.join(root, page)),
  ),
]

export function readJson(files: MiniProgramFiles, file: string, report: ReportDiagnostic): unknown {
  if (!files.has(file)) return undefined
  try {
    return JSON.parse(files.text(file)) as unknown
  } catch (error) {
    const { message } = error as SyntaxError
    report(fileError(files, file, message))
    return undefined
  }
}

function resolveTags(
  files: MiniProgramFiles,
  used: Record<string, string> | undefined,
  from: string,
  report: ReportDiagnostic,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(used ?? {}).flatMap(([tag, path]) => {
      const found = resolveComponent(files, path, from)
      if (found !== undefined) return [[tag, `/${found}`]]
      const message = `cannot find component '${path}' (used as <${tag}>)`
      report(fileError(files, from, message))
      return []
    }),
  )
}

function resolveGenerics(
  files: MiniProgramFiles,
  declared: ComponentConfig['componentGenerics'],
  from: string,
  report: ReportDiagnostic,
): Record<string, true | { default?: string }> {
  return Object.fromEntries(
    Object.entries(declared ?? {}).map(([name, generic]) => {
      if (generic === true || generic.default === undefined) return [name, true]
      const found = resolveTags(files, { [name]: generic.default }, from, report)[name]
      return [name, found === undefined ? true : { default: found }]
    }),
  )
}

/** Resolves a component path. A bare name may be an npm package (official docs, devtools/npm). */
function resolveComponent(files: MiniProgramFiles, path: string, from: string): string | undefined {
  const candidates = [resolvePath(path, from)]
  if (!/^[./]/.test(path)) candidates.push(...npmFolders(from).map((folder) => folder + path))
  return candidates
    .flatMap((candidate) => [candidate, `${candidate}/index`])
    .find((candidate) => files.has(`${candidate}.wxml`))
}
