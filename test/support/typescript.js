// Translates TypeScript for jest, and packages that are ES modules. Types are checked by `npm run types`.
const { createHash } = require('node:crypto')
const { transformSync, version } = require('esbuild')

const OPTIONS = {
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // jest loads a CommonJS module by require alone.
  supported: { 'dynamic-import': false },
  sourcemap: 'external',
  sourcesContent: false,
}
const OURS = JSON.stringify({ version, OPTIONS })

module.exports = {
  getCacheKey(source, file) {
    const hash = createHash('sha1')
    for (const part of [OURS, file, source]) hash.update(part).update('\0')
    return hash.digest('hex')
  },
  process(source, file) {
    const loader = file.endsWith('.ts') ? 'ts' : 'js'
    const { code, map } = transformSync(source, { ...OPTIONS, loader, sourcefile: file })
    return { code, map }
  },
}
