import { transformSync } from 'esbuild'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

export const DIST = path.resolve(__dirname, '../../miniprogram_dist')

/** What a file weighs in a package: scripts minified, each file gzipped by itself. */
export function weigh(file: string): number {
  const text = readFileSync(path.join(DIST, file), 'utf8')
  const shipped = file.endsWith('.js') ? transformSync(text, { minify: true }).code : text
  return gzipSync(shipped, { level: 9 }).length
}

export const sum = (files: readonly string[]): number =>
  files.reduce((total, file) => total + weigh(file), 0)

/** Every file of the library that an app carries. */
export function runtimeFiles(): string[] {
  const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
  return files
    .filter((file) => file.isFile() && !file.name.endsWith('.d.ts'))
    .map((file) => path.relative(DIST, path.join(file.parentPath, file.name)))
}

/** A component with all it pulls in: scripts it requires, components it uses, their drawings. */
export function closureOf(component: string, seen = new Set<string>()): Set<string> {
  for (const kind of ['js', 'json', 'wxml', 'wxss']) visit(`${component}.${kind}`)
  return seen

  function visit(file: string) {
    if (seen.has(file) || !runtimeFiles().includes(file)) return
    seen.add(file)
    const text = readFileSync(path.join(DIST, file), 'utf8')
    const near = (id: string) => path.join(path.dirname(file), id)
    if (file.endsWith('.js')) {
      for (const [, id = ''] of text.matchAll(/require\(['"](\..*?)['"]\)/g)) visit(near(id))
    }
    if (file.endsWith('.json')) {
      const { usingComponents = {}, componentGenerics = {} } = JSON.parse(text) as {
        usingComponents?: Record<string, string>
        componentGenerics?: Record<string, { default?: string }>
      }
      const defaults = Object.values(componentGenerics).flatMap((one) => one.default ?? [])
      for (const id of [...Object.values(usingComponents), ...defaults]) closureOf(near(id), seen)
    }
  }
}
