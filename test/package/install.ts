import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const ROOT = path.resolve(__dirname, '../..')
export const NAME = 'miniprogram-auth-kit'

export interface Tarball {
  file: string
  /** Paths inside the package. */
  paths: string[]
}

/** Packs the package in a folder as npm would publish it. */
export function pack(source: string, into: string): Tarball {
  mkdirSync(into, { recursive: true })
  const printed = npm(source, 'pack', '--ignore-scripts', '--json', `--pack-destination=${into}`)
  const [{ filename, files }] = JSON.parse(printed) as [
    { filename: string; files: { path: string }[] },
  ]
  return { file: path.join(into, filename), paths: files.map((file) => file.path) }
}

/** Installs tarballs into an app, by package name, with npm and without a network. */
export function install(app: string, tarballs: Record<string, Tarball>): void {
  const dependencies = Object.fromEntries(
    Object.entries(tarballs).map(([name, { file }]) => [name, `file:${file}`]),
  )
  mkdirSync(app, { recursive: true })
  writeFileSync(path.join(app, 'package.json'), JSON.stringify({ private: true, dependencies }))
  const cache = `--cache=${path.join(app, '.npm')}`
  npm(app, 'install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', cache)
}

/** Runs npm; throws what it printed when it fails. */
function npm(cwd: string, ...parameters: string[]): string {
  return String(execFileSync('npm', parameters, { cwd, stdio: ['ignore', 'pipe', 'pipe'] }))
}
