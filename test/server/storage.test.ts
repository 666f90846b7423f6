import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LmdbAdapter } from '../../server/src/storage/lmdb'
import { openStore } from '../../server/src/storage/open'
import { Store } from '../../server/src/storage/store'
import { describeWith } from '../support/requirement'
import { aRedisServer, Redis } from './support/redis'

const folders: string[] = []
const folder = () => {
  const path = mkdtempSync(join(tmpdir(), 'storage-'))
  folders.push(path)
  return path
}
afterAll(() => folders.forEach((path) => rmSync(path, { recursive: true })))

interface Setting {
  /** Two stores on the same records, as two processes have them. */
  open: () => Promise<Store>
}

function behavesAsAStore(setting: Setting): void {
  let one: Store
  let other: Store
  beforeEach(async () => {
    one = await setting.open()
    other = await setting.open()
  })
  afterEach(async () => {
    await one.close()
    await other.close()
  })

  it('shows what one wrote to the other', async () => {
    await one.set('seen', { a: 1 })
    expect(await other.get('seen')).toEqual({ a: 1 })
    await other.delete('seen')
    expect(await one.get('seen')).toBeUndefined()
  })

  it('keeps text of every kind as it is', async () => {
    for (const text of ['', '小明👨‍👩‍👧', ':base64:AAAA', '\u0000', '"', 'x'.repeat(100_000)]) {
      await one.set('text', { text })
      expect(await other.get('text')).toEqual({ text })
    }
  })

  it('lets one of many take a key that nobody has', async () => {
    const claims = [one, other, one, other, one, other].map((store) => store.claim('claim', 60_000))
    expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1)
    expect(await other.claim('claim', 60_000)).toBe(false)
  })

  it('lets a key be taken again when its time is over', async () => {
    expect(await one.claim('short', 1)).toBe(true)
    while (await one.get('short')) await new Promise((resolve) => setImmediate(resolve))
    expect(await other.claim('short', 60_000)).toBe(true)
  })

  it('tells one of many that it deleted', async () => {
    await one.set('doomed', true)
    const deletions = [one, other, one, other].map((store) => store.delete('doomed'))
    expect((await Promise.all(deletions)).filter(Boolean)).toHaveLength(1)
  })

  it('loses no change of many made at once', async () => {
    const add = (store: Store) =>
      store.transact(async () => {
        const record = await store.get<{ n: number }>('count')
        const next = { n: (record?.n ?? 0) + 1 }
        return { changes: [{ key: 'count', expected: record, next }], result: undefined }
      })
    await Promise.all(Array.from({ length: 60 }, (_, n) => add(n % 2 ? one : other)))
    expect(await one.get('count')).toEqual({ n: 60 })
  })

  it('writes nothing where there are no changes, and decides only once', async () => {
    await one.set('same', { a: 1 })
    let decided = 0
    const record = await other.transact(async () => {
      decided += 1
      return { changes: [], result: await other.get('same') }
    })
    expect([record, decided]).toEqual([{ a: 1 }, 1])
  })

  it('writes several records together, or none of them where one is not as expected', async () => {
    await one.set('from', { n: 3 })
    const move = (expected: object) =>
      other.compareAndSetAll([
        { key: 'from', expected, next: { n: 2 } },
        { key: 'to', expected: undefined, next: { n: 1 } },
        { key: 'note', expected: undefined, next: { text: ':note' } },
      ])
    expect(await move({ n: 4 })).toBe(false)
    expect([await one.get('from'), await one.get('to')]).toEqual([{ n: 3 }, undefined])
    expect(await move({ n: 3 })).toBe(true)
    expect(await Promise.all(['from', 'to', 'note'].map((key) => one.get(key)))).toEqual([
      { n: 2 },
      { n: 1 },
      { text: ':note' },
    ])
    expect(await move({ n: 2 })).toBe(false)
  })

  it('deletes and creates in the same write', async () => {
    await one.set('old', { a: 1 })
    const swap = [
      { key: 'old', expected: { a: 1 }, next: undefined },
      { key: 'new', expected: undefined, next: { a: 1 } },
    ]
    const swaps = await Promise.all([one, other].map((store) => store.compareAndSetAll(swap)))
    expect(swaps.sort()).toEqual([false, true])
    expect([await other.get('old'), await one.get('new')]).toEqual([undefined, { a: 1 }])
    await one.delete('new')
  })

  it('gives one entry of a write a lifetime, and keeps the others', async () => {
    const ttl = 1
    const written = await one.compareAndSetAll([
      { key: 'brief', expected: undefined, next: true, ttl },
      { key: 'lasting', expected: undefined, next: true },
    ])
    while (await other.get('brief')) await new Promise((resolve) => setImmediate(resolve))
    expect([written, await other.get('lasting')]).toEqual([true, true])
  })

  it('lists the live keys with a beginning, whatever characters it has', async () => {
    const keys = ['list*[a]?\\:1', 'list*[a]?\\:2', 'list*[a]?\\:消息']
    for (const key of keys) await one.set(key, true)
    await one.set('listing', true)
    await one.set('list*[a]?\\:brief', true, 1)
    while (await one.get('list*[a]?\\:brief')) await new Promise((resolve) => setImmediate(resolve))
    expect((await other.keys('list*[a]?\\:')).sort()).toEqual(keys)
  })

  it('lists more keys than one page has', async () => {
    const keys = Array.from({ length: 2_500 }, (_, n) => `many:${n}`)
    await Promise.all(keys.map((key) => one.set(key, true)))
    expect((await other.keys('many:')).sort()).toEqual(keys.sort())
    expect(await other.keys('none:')).toEqual([])
  })

  it('keeps apart what other apps keep in the same place', async () => {
    await one.set('user:1', { name: 'ours' })
    expect(await one.get('1')).toBeUndefined()
    expect(await one.get('keyv:user:1')).toBeUndefined()
  })
}

describe('the embedded store', () => {
  const dataDir = folder()
  behavesAsAStore({ open: () => openStore({ dataDir }) })

  it('sees at once what another process wrote, also within the same turn', async () => {
    const path = folder()
    const adapter = new LmdbAdapter(path)
    await adapter.set('key', 'before')
    const early = adapter.get('key')
    const write = `require('lmdb').open({ path: process.argv[1] }).putSync('key', ['after', 0])`
    expect(
      spawnSync(process.execPath, ['-e', write, path], { cwd: join(__dirname, '../..') }).status,
    ).toBe(0)
    const late = adapter.get('key')
    expect([await early, await late]).toEqual(['before', 'after'])
    await adapter.disconnect()
  })

  it('sweeps away what has expired, and nothing else', async () => {
    const path = folder()
    const adapter = new LmdbAdapter(path)
    for (let n = 0; n < 1_200; n += 1) void adapter.set(`dead:${n}`, 'x', -1)
    await adapter.set('alive', 'x', 60_000)
    await adapter.set('forever', 'x')
    await adapter.sweep()
    expect(adapter.size).toBe(2)
    expect([await adapter.get('alive'), await adapter.get('forever')]).toEqual(['x', 'x'])
    await adapter.disconnect()
  })

  it('says that it failed, instead of that there is nothing', async () => {
    const store = new Store(new LmdbAdapter(folder()), 'x')
    await store.close()
    await expect(store.get('key')).rejects.toMatchObject({ code: 'unavailable', statusCode: 503 })
    await expect(store.set('key', 1)).rejects.toMatchObject({ code: 'unavailable' })
    await expect(store.claim('key', 1)).rejects.toMatchObject({ code: 'unavailable' })
  })
})

describeWith(aRedisServer, 'the store on Redis', () => {
  const redis = new Redis()
  beforeAll(() => redis.start())
  afterAll(() => redis.remove())
  behavesAsAStore({ open: () => openStore({ dataDir: '', redisUrl: redis.url }) })

  it('says that Redis is away, instead of that there is nothing, and works again when it is back', async () => {
    const store = await openStore({ dataDir: '', redisUrl: redis.url })
    await store.set('kept', { a: 1 })
    await redis.kill()
    await expect(store.get('kept')).rejects.toMatchObject({ code: 'unavailable', statusCode: 503 })
    await expect(store.set('kept', 1)).rejects.toMatchObject({ code: 'unavailable' })
    await expect(store.delete('kept')).rejects.toMatchObject({ code: 'unavailable' })
    await expect(store.claim('kept', 1)).rejects.toMatchObject({ code: 'unavailable' })
    await redis.start()
    const back = async (): Promise<unknown> => {
      for (;;) {
        try {
          return await store.get('kept')
        } catch {
          await new Promise((resolve) => setImmediate(resolve))
        }
      }
    }
    expect(await back()).toEqual({ a: 1 })
    await store.close()
  })

  it('does not start without Redis', async () => {
    const gone = new Redis()
    await gone.start()
    await gone.kill()
    await expect(openStore({ dataDir: '', redisUrl: gone.url })).rejects.toThrow('Redis')
    await gone.remove()
  })
})
