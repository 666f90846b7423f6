import { buildSync } from 'esbuild'
import path from 'node:path'

/** Translates a program once, as it is shipped: `tsx` adds to every function, which costs time. Returns the script. */
export function translate(file: string, outdir: string): string {
  buildSync({
    entryPoints: [file],
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    outdir,
  })
  return path.join(outdir, `${path.basename(file, '.ts')}.js`)
}
