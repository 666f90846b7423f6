import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export const ROOT = path.resolve(__dirname, '../..')
export const NAME = 'miniprogram-auth-kit'

export interface Tarball {
  file: string
  /** Paths inside the package. */
  paths: string[]
}

/** What `usePackedKit` makes, there from `beforeAll` on. */
interface PackedKit {
  /** A folder for the projects of a test file. */
  folder: string
  /** The library as npm would publish it. */
  kit: Tarball
}

/** Packs the library once for a test file, in a folder that goes with it. Call it while jest collects the tests. */
export function usePackedKit(name: string): PackedKit {
  const packed: PackedKit = { folder: '', kit: { file: '', paths: [] } }
  beforeAll(() => {
    packed.folder = mkdtempSync(path.join(tmpdir(), `${name}-`))
    packed.kit = pack(ROOT, packed.folder)
  })
  afterAll(() => rmSync(packed.folder, { recursive: true, force: true }))
  return packed
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
