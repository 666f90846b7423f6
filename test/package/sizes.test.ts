import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { archive, closureOf, LIMITS, runtimeFiles, sizesOf, type Sizes } from '../../scripts/sizes'

// The limits stand in scripts/sizes.ts, which prints the same numbers.
describe('what the library costs an app', () => {
  const keys = Object.keys(LIMITS) as (keyof Sizes)[]

  it.each(keys)('stays within its limit: %s', (key) => {
    expect(sizesOf()[key]).toBeLessThanOrEqual(LIMITS[key])
  })

  it.each(['performance.md', 'en/performance.md'])('is what docs/%s says', (document) => {
    const text = readFileSync(path.join(__dirname, '../../docs', document), 'utf8')
    for (const key of keys) expect(text).toContain(LIMITS[key].toLocaleString('en'))
  })
})

describe('the measuring itself', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sizes-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))
  const write = (file: string, text: string) => writeFileSync(path.join(folder, file), text)

  it('counts JS, WXML, WXSS and JSON, and no declarations', () => {
    const kinds = new Set(runtimeFiles().map((file) => path.extname(file)))
    expect([...kinds].sort()).toEqual(['.js', '.json', '.wxml', '.wxss'])
  })

  it('counts what a component really pulls in', () => {
    const files = closureOf('profile-card/index')
    const wanted = ['auth-avatar/index.wxss', 'profile-form/index.js', 'core/instance.js']
    expect(files).toEqual(expect.arrayContaining(wanted))
    expect(closureOf('auth-avatar/index')).not.toContain('index.js')
  })

  it('counts every file minified', () => {
    write('a.js', '// why\nexports.name = "a"\n')
    write('a.json', '{\n  "component": true\n}\n')
    write('a.wxss', '/* why */\n.a {\n  color: red;\n}\n')
    write('a.wxml', '<!-- why -->\n<view>\n  <text />\n</view>\n')
    const minified = [
      'exports.name="a";\n',
      '{"component":true}',
      '.a{color:red}\n',
      '<view>\n<text />\n</view>',
    ]
    expect(sizesOf(folder).minified).toBe(minified.join('').length)
  })

  it('makes an archive of which every file can be read back', () => {
    write('a.js', '// why\nexports.name = "a"\n')
    write('b.json', '{\n  "component": true\n}\n')
    expect(filesIn(archive(folder), 2)).toEqual({
      'a.js': 'exports.name="a";\n',
      'b.json': '{"component":true}',
    })
    const names = runtimeFiles()
    expect(Object.keys(filesIn(archive(), names.length)).sort()).toEqual(names)
  })
})

/** The contents by name: the index has a name, an offset and a size for each of `count` files. */
function filesIn(compressed: Buffer, count: number): Record<string, string> {
  const bytes = gunzipSync(compressed)
  const entries: { name: string; offset: number; size: number }[] = []
  let at = 0
  while (entries.length < count) {
    const end = bytes.indexOf(0, at)
    const name = bytes.subarray(at, end).toString()
    entries.push({ name, offset: bytes.readUInt32BE(end + 1), size: bytes.readUInt32BE(end + 5) })
    at = end + 9
  }
  return Object.fromEntries(
    entries.map(({ name, offset, size }) => [
      name,
      bytes.subarray(at + offset, at + offset + size).toString(),
    ]),
  )
}
