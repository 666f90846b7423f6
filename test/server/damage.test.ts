import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../server/src/storage/open'
import { Program } from './support/program'

const TIMEOUT = 60_000

let dataDir: string
let file: string
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'damage-'))
  file = join(dataDir, 'records', 'data.mdb')
  const store = await openStore({ dataDir })
  const text = 'x'.repeat(2_000)
  await Promise.all(Array.from({ length: 300 }, (_, n) => store.set(`record:${n}`, { text })))
  await store.close()
})
afterEach(() => rmSync(dataDir, { recursive: true }))

const DAMAGES: [string, () => void][] = [
  ['truncated', () => truncateSync(file, 3 * 4_096)],
  ['truncated to its head', () => truncateSync(file, 100)],
  ['overwritten in the middle', overwriteMiddle],
  ['another file', () => writeFileSync(file, 'not a store of ours'.repeat(1_000))],
]

/** Half of the file: a few pages could all be free ones, whose content nobody misses. */
function overwriteMiddle(): void {
  const bytes = readFileSync(file)
  const page = 4_096
  const pages = Math.floor(bytes.length / page)
  const start = Math.floor(pages / 4) * page
  writeFileSync(file, bytes.fill(0xff, start, start + Math.ceil(pages / 2) * page))
}

describe('a store that is damaged', () => {
  it.each(DAMAGES)(
    'because it is %s is not opened, and stays as it is',
    async (_how, damage) => {
      damage()
      const before = readFileSync(file)
      await expect(openStore({ dataDir })).rejects.toThrow(`The store is damaged: ${file}`)
      expect(readFileSync(file).equals(before)).toBe(true)
    },
    TIMEOUT,
  )

  it(
    'ends the program with one line that says what to do, and with 1',
    async () => {
      truncateSync(file, 3 * 4_096)
      const program = new Program({
        DATA_DIR: dataDir,
        WX_APPID: 'wx1234567890abcdef',
        WX_SECRET: '0123456789abcdef0123456789abcdef',
      })
      program.launch()
      expect(await program.ended()).toBe(1)
      expect(program.lines).toEqual([expect.stringContaining('restore it from a backup')])
    },
    TIMEOUT,
  )
})

it('a store that is as it should be is opened again', async () => {
  const store = await openStore({ dataDir })
  expect(await store.keys('record:')).toHaveLength(300)
  await store.close()
})
