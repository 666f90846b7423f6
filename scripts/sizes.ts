// What the library costs an app, as users pay it. JS, WXML, WXSS and JSON count; types do not ship.
// npx tsx scripts/sizes.ts [folder]
import { transformSync } from 'esbuild'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

export const DIST = path.resolve(__dirname, '../miniprogram_dist')

/** Bytes. The one place where the limits stand. */
export const LIMITS = {
  /** All files minified: what counts against the 2 MB of a mini-program's package. */
  minified: 80_000,
  /** All files minified, as one gzip archive: what a phone downloads. */
  archive: 22_000,
  /** `auth-avatar` minified, with every file that it pulls in. */
  avatar: 45_000,
}

export type Sizes = Record<keyof typeof LIMITS, number>

export function sizesOf(folder = DIST): Sizes {
  return {
    minified: minifiedBytes(folder, runtimeFiles(folder)),
    archive: archive(folder).length,
    avatar: minifiedBytes(folder, closureOf('auth-avatar/index', folder)),
  }
}

/** Every file that an app carries, sorted, relative to the folder. */
export function runtimeFiles(folder = DIST): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.d.ts'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()
}

/** A component with every file that it pulls in: modules, components, templates and styles. */
export function closureOf(component: string, folder = DIST): string[] {
  const shipped = new Set(runtimeFiles(folder))
  const closure = new Set<string>()
  addComponent(component)
  return [...closure].sort()

  function addComponent(id: string) {
    for (const kind of ['js', 'json', 'wxml', 'wxss']) addFile(`${id}.${kind}`)
  }

  function addFile(file: string) {
    if (closure.has(file) || !shipped.has(file)) return
    closure.add(file)
    const text = readFileSync(path.join(folder, file), 'utf8')
    const resolve = (id: string) => path.join(path.dirname(file), id)
    if (file.endsWith('.js')) {
      for (const [, id = ''] of text.matchAll(/require\(['"](\..*?)['"]\)/g)) {
        const required = resolve(id)
        addFile(required.endsWith('.js') ? required : `${required}.js`)
      }
    }
    if (/\.(wxml|wxss)$/.test(file)) {
      const imports = /(?:@import\s+|<(?:import|include)\s[^>]*src=)["'](.*?)["']/g
      for (const [, id = ''] of text.matchAll(imports)) addFile(resolve(id))
    }
    if (file.endsWith('.json')) {
      const { usingComponents = {}, componentGenerics = {} } = JSON.parse(text) as {
        usingComponents?: Record<string, string>
        componentGenerics?: Record<string, { default?: string }>
      }
      const defaults = Object.values(componentGenerics).flatMap((generic) => generic.default ?? [])
      for (const id of [...Object.values(usingComponents), ...defaults]) addComponent(resolve(id))
    }
  }
}

/** A file as an app's upload minifies it. */
export function minified(file: string, text: string): string {
  switch (path.extname(file)) {
    case '.js':
      // A module's own names are shortened as well: miniprogram-ci 2.1.42 minifies with `toplevel`.
      return transformSync(text, { minify: true, charset: 'utf8', format: 'cjs' }).code
    case '.wxss':
      return transformSync(text, { minify: true, charset: 'utf8', loader: 'css' }).code
    case '.json':
      return JSON.stringify(JSON.parse(text))
    case '.wxml':
      return text
        .replace(/<!--[\s\S]*?-->/g, '')
        .replace(/\s*\n\s*/g, '\n')
        .trim()
    default:
      throw new Error(`${file}: an app carries no such file`)
  }
}

const readMinified = (folder: string, file: string): Buffer =>
  Buffer.from(minified(file, readFileSync(path.join(folder, file), 'utf8')))

const minifiedBytes = (folder: string, files: string[]): number =>
  files.reduce((total, file) => total + readMinified(folder, file).length, 0)

/** A tar of the minified files, compressed. The same files give the same bytes on any machine. */
export function archive(folder = DIST): Buffer {
  const entries = runtimeFiles(folder).flatMap((file) => {
    const content = readMinified(folder, file)
    const padding = Buffer.alloc(-content.length & 511)
    return [tarHeader(file, content.length), content, padding]
  })
  const end = Buffer.alloc(1024)
  return gzipSync(Buffer.concat([...entries, end]), { level: 9 })
}

/** A ustar header without owner or time. */
function tarHeader(name: string, size: number): Buffer {
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`
  const header = Buffer.alloc(512)
  header.write(name, 0, 100)
  header.write(octal(0o644, 7), 100)
  header.write(octal(0, 7), 108)
  header.write(octal(0, 7), 116)
  header.write(octal(size, 11), 124)
  header.write(octal(0, 11), 136)
  header.write('        0', 148)
  header.write('ustar\x0000', 257)
  const checksum = header.reduce((sum, byte) => sum + byte, 0)
  header.write(`${octal(checksum, 6)} `, 148)
  return header
}

if (process.argv[1] === __filename) {
  const sizes = sizesOf(process.argv[2])
  const rows: [keyof Sizes, string][] = [
    ['minified', 'whole package, minified'],
    ['archive', 'whole package, one gzip archive'],
    ['avatar', 'auth-avatar with all it pulls in, minified'],
  ]
  for (const [key, title] of rows) {
    const [size, limit] = [sizes[key], LIMITS[key]]
    const bytes = `${size.toLocaleString('en')} of ${limit.toLocaleString('en')} bytes`
    console.log(`${title}: ${bytes}${size > limit ? ' — too much' : ''}`)
    if (size > limit) process.exitCode = 1
  }
}
