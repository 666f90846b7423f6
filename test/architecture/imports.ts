import { transformSync } from 'esbuild'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'

/** What each file imports, by path. */
export type Graph = Map<string, string[]>

const ROOT = join(__dirname, '../..')
/** Not even looked into: a run beside the tests may take them away. */
const IGNORED = ['node_modules', 'miniprogram_npm', '.out', '.data']

/** The import graph of some folders of the project: with types, or only what a running program loads. */
export function readGraph(folders: readonly string[], kind: 'all' | 'loaded' = 'all'): Graph {
  return new Map(folders.flatMap(sourcesOf).map((file) => [file, importsOf(file, kind)]))
}

const sourcesOf = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter(({ name }) => !IGNORED.includes(name))
    .flatMap((entry) => {
      const file = join(folder, entry.name)
      if (entry.isDirectory()) return sourcesOf(file)
      return file.endsWith('.ts') ? [file] : []
    })

function importsOf(file: string, kind: 'all' | 'loaded'): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8')
  const isLoaded = kind === 'loaded'
  return sourcesIn(isLoaded ? loadedIn(text) : text).flatMap((source) => {
    const base =
      ALIASES[source] ?? (source.startsWith('.') ? join(dirname(file), source) : undefined)
    if (base === undefined) return []
    const found = [base, `${base}.ts`, join(base, 'index.ts')].find(
      (path) => path.endsWith('.ts') && existsSync(join(ROOT, path)),
    )
    return found === undefined ? [] : [found]
  })
}

/** The same source without its types. */
const loadedIn = (text: string): string => transformSync(text, { loader: 'ts' }).code

const ALIASES: Record<string, string | undefined> = {
  'miniprogram-auth-kit': 'components/index.ts',
  'miniprogram-auth-kit/behaviors/auth': 'components/behaviors/auth.ts',
  'miniprogram-auth-kit/testing': 'host/index.ts',
  'miniprogram-auth-server': 'server/src/index.ts',
}

/** Every module that a source names: by import, import type, export from, import(), and in types. */
export const sourcesIn = (text: string): string[] =>
  ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)

/** Every circle once, as a path that ends where it began. */
export function circlesIn(graph: Graph): string[] {
  const circles: string[] = []
  const finished = new Set<string>()
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file)
    if (start >= 0) circles.push([...path.slice(start), file].join(' → '))
    if (start >= 0 || finished.has(file)) return
    for (const imported of graph.get(file) ?? []) visit(imported, [...path, file])
    finished.add(file)
  }
  for (const file of graph.keys()) visit(file, [])
  return circles
}
