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
  minified: 124_200,
  /** All files minified, as one gzip archive: what a phone downloads. */
  archive: 39_000,
  /** `auth-avatar` minified, with every file that it pulls in. */
  avatar: 101_700,
}

const REMEDY =
  'too much: save some, or raise the limit in scripts/sizes.ts and docs/**/performance.md'

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

/**
 * The minified files in one compressed archive, laid out as a mini-program's package is: an index of
 * names, offsets and sizes, then the contents, scripts, templates and styles apart. The same files give
 * the same bytes on any machine.
 */
export function archive(folder = DIST): Buffer {
  const kinds = ['.js', '.json', '.wxml', '.wxss']
  const files = kinds.flatMap((kind) => runtimeFiles(folder).filter((file) => file.endsWith(kind)))
  const contents = files.map((file) => readMinified(folder, file))
  let offset = 0
  const index = files.map((file, at) => {
    const size = contents[at]?.length ?? 0
    const entry = Buffer.alloc(8)
    entry.writeUInt32BE(offset, 0)
    entry.writeUInt32BE(size, 4)
    offset += size
    return Buffer.concat([Buffer.from(`${file}\0`), entry])
  })
  return gzipSync(Buffer.concat([...index, ...contents]), { level: 9 })
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
    console.log(`${title}: ${bytes}${size > limit ? ` — ${REMEDY}` : ''}`)
    if (size > limit) process.exitCode = 1
  }
}
