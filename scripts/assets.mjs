// The default avatar is drawn once, in default-avatar.svg; scripts need it as a data URI.
// node scripts/assets.mjs          writes it
// node scripts/assets.mjs --check  fails when it is stale
import { readFileSync, writeFileSync } from 'node:fs'

const at = (file) => new URL(`../components/assets/${file}`, import.meta.url)
const svg = readFileSync(at('default-avatar.svg'), 'utf8').trim()
// base64: an <image> with a percent-encoded SVG stays empty on some phones (public reports).
const uri = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
const target = at('default-avatar.ts')
const text = `// Written by scripts/assets.mjs from default-avatar.svg.
/** The packaged default avatar: sharp at any size, and there without network. */
export const defaultAvatar =
  '${uri}'
`

if (!process.argv.includes('--check')) writeFileSync(target, text)
else if (readFileSync(target, 'utf8') !== text) {
  console.error('components/assets/default-avatar.ts is stale: run node scripts/assets.mjs')
  process.exitCode = 1
}
