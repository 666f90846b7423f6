import { build } from 'esbuild'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const SERVER = join(__dirname, '../../server')
const SOURCES = join(SERVER, 'src')

/** Translates the server once, so that each of the many programs under test starts at once. */
export default async function translateServer(): Promise<void> {
  await build({
    entryPoints: readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(SOURCES, file)),
    outdir: join(SERVER, '.out'),
    outbase: SOURCES,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
  })
}
