import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { BASES, folderOf } from './site'

const MEGABYTE = 1_000_000
const FONT = /\.(woff2?|ttf|otf)$/

function bytesOf(folder: string): { file: string; bytes: number }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => ({ file, about: statSync(join(folder, file)) }))
    .filter(({ file, about }) => about.isFile() && !FONT.test(file))
    .map(({ file, about }) => ({ file, bytes: about.size }))
}
const sum = (files: { bytes: number }[]): number =>
  files.reduce((total, { bytes }) => total + bytes, 0)

describe.each(BASES)('the site at %s', (base) => {
  const files = bytesOf(folderOf(base))

  it('is under 6 MB without fonts, and the phone under 1 MB of that', () => {
    const phone = files.filter(({ file }) => file.startsWith('phone/'))
    expect(phone.length).toBeGreaterThan(0)
    expect(sum(phone)).toBeLessThan(MEGABYTE)
    expect(sum(files)).toBeLessThan(6 * MEGABYTE)
  })

  it('has no source maps', () => {
    expect(files.filter(({ file }) => file.endsWith('.map'))).toEqual([])
  })
})
