import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'

/**
 * Bundles the compiler for `compileInWorker` into one JavaScript file and returns its path. The
 * file is named by a hash of its content, so test runs at the same time do not overwrite each
 * other's.
 */
export function buildCompilerWorker(): string {
  const [output] = buildSync({
    entryPoints: [join(__dirname, 'compiler-worker.ts')],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    write: false,
  }).outputFiles
  if (!output) throw new Error('The compiler could not be bundled')

  const folder = join(__dirname, '../.out')
  const name = createHash('sha1').update(output.contents).digest('hex').slice(0, 12)
  const file = join(folder, `compiler-${name}.cjs`)
  if (existsSync(file)) return file
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${file}.${process.pid}`, output.contents)
  renameSync(`${file}.${process.pid}`, file)
  return file
}
