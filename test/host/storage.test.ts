import { createHost, type DeviceSnapshot, type HostOptions } from 'miniprogram-auth-kit/testing'
import { listening } from './helpers'

const megabyte = 1024 * 1024

/** Calls an asynchronous storage API, and gives what it answered. */
async function ask(host: ReturnType<typeof createHost>, api: string, options: object) {
  const { heard, ...callbacks } = listening()
  const call = Reflect.get(host.wx, api) as (options: object) => void
  call({ ...options, ...callbacks })
  await host.settle()
  return heard[0]?.result
}

const asJson = (device: DeviceSnapshot): DeviceSnapshot =>
  JSON.parse(JSON.stringify(device)) as DeviceSnapshot

describe('storage', () => {
  it.each([
    ['a string', 'text'],
    ['a number', 0],
    ['a boolean', false],
    ['null', null],
    ['an object', { list: [1, { deep: true }] }],
    ['a date', new Date(5)],
  ])('keeps %s, in both forms', async (_, value) => {
    const host = createHost()
    host.wx.setStorageSync('sync', value)
    await ask(host, 'setStorage', { key: 'async', data: value })
    expect(host.wx.getStorageSync('async')).toEqual(value)
    expect(await ask(host, 'getStorage', { key: 'sync' })).toEqual({
      data: value,
      errMsg: 'getStorage:ok',
    })
  })

  it('gives copies: the app cannot change what is stored', () => {
    const host = createHost()
    const value = { name: 'a' }
    host.wx.setStorageSync('key', value)
    value.name = 'b'
    const read = host.wx.getStorageSync<{ name: string }>('key')
    read.name = 'c'
    expect(host.wx.getStorageSync('key')).toEqual({ name: 'a' })
  })

  it('of what is not there, gives an empty string or fails', async () => {
    const host = createHost()
    expect(host.wx.getStorageSync('nothing')).toBe('')
    expect((await ask(host, 'getStorage', { key: 'nothing' }))?.errMsg).toBe(
      'getStorage:fail data not found',
    )
  })

  it('removes and clears', async () => {
    const host = createHost()
    for (const key of ['a', 'b', 'c', 'd']) host.wx.setStorageSync(key, key)
    host.wx.removeStorageSync('a')
    await ask(host, 'removeStorage', { key: 'b' })
    expect(host.storage.keys()).toEqual(['c', 'd'])
    await ask(host, 'clearStorage', {})
    expect(host.storage.keys()).toEqual([])
    host.wx.setStorageSync('e', 1)
    host.wx.clearStorageSync()
    expect(host.storage.keys()).toEqual([])
  })

  it('tells its keys and its size in KB', async () => {
    const host = createHost()
    host.wx.setStorageSync('key', 'x'.repeat(2_000))
    const info = { keys: ['key'], currentSize: 2, limitSize: 10_240 }
    expect(host.wx.getStorageInfoSync()).toEqual(info)
    expect(await ask(host, 'getStorageInfo', {})).toMatchObject(info)
  })

  it('refuses a key that is no text, and what cannot be written as JSON', async () => {
    const host = createHost()
    expect(() => host.wx.setStorageSync(undefined as never, 1)).toThrow(
      'setStorageSync:fail parameter error: parameter.key should be String instead of Undefined;',
    )
    const circular: Record<string, unknown> = {}
    circular.self = circular
    const answer = await ask(host, 'setStorage', { key: 'key', data: circular })
    expect(answer?.errMsg).toMatch(/^setStorage:fail parameter error: .*circular/)
  })

  it('keeps an empty string for what has no JSON form', () => {
    const host = createHost()
    host.wx.setStorageSync('key', () => 1)
    expect(host.wx.getStorageSync('key')).toBe('')
    expect(host.storage.keys()).toEqual(['key'])
  })

  it.each([
    ['3.10.3', ''],
    ['3.11.0', undefined],
  ])('on base library %s, undefined that was set reads back as %j', (sdkVersion, read) => {
    const host = createHost({ sdkVersion })
    host.wx.setStorageSync('key', undefined)
    expect(host.wx.getStorageSync('key')).toBe(read)
    expect(host.storage.keys()).toEqual(['key'])
    const restarted = createHost({ sdkVersion, device: asJson(host.saveDevice()) })
    expect(restarted.wx.getStorageSync('key')).toBe(read)
  })
})

describe('the quota', () => {
  it('is 1 MB for a key: what was there stays', () => {
    const host = createHost()
    host.wx.setStorageSync('key', 'old')
    expect(() => host.wx.setStorageSync('key', 'x'.repeat(megabyte))).toThrow(
      'setStorageSync:fail:entry size limit reached',
    )
    expect(host.wx.getStorageSync('key')).toBe('old')
  })

  it.each<[string, HostOptions, string]>([
    ['a phone', {}, 'setStorage:fail:quota reached'],
    ['DevTools', { platform: 'devtools' }, 'setStorage:fail exceed storage max size 10Mb'],
  ])('is 10 MB for all; on %s: %j → %s', async (_, options, errMsg) => {
    const host = createHost(options)
    const data = 'x'.repeat(megabyte - 100)
    for (let key = 0; key < 10; key += 1) host.wx.setStorageSync(`key${key}`, data)
    expect(await ask(host, 'setStorage', { key: 'one more', data })).toEqual({ errMsg })
    host.wx.setStorageSync('key0', 'small')
    expect((await ask(host, 'setStorage', { key: 'one more', data }))?.errMsg).toBe('setStorage:ok')
  })

  it('is less for what is encrypted: it grows 1.4 times', async () => {
    const host = createHost()
    const store = (length: number) =>
      ask(host, 'setStorage', { key: 'key', data: 'x'.repeat(length), encrypt: true })
    expect((await store(700_000))?.errMsg).toBe('setStorage:ok')
    expect((await store(800_000))?.errMsg).toBe('setStorage:fail:entry size limit reached')
  })
})

describe('encrypted storage', () => {
  const secret = { token: 'very-secret-token' }

  it('is read with encrypt, and with nothing else', async () => {
    const host = createHost()
    await ask(host, 'setStorage', { key: 'key', data: secret, encrypt: true })
    expect((await ask(host, 'getStorage', { key: 'key', encrypt: true }))?.data).toEqual(secret)
    for (const read of [
      (await ask(host, 'getStorage', { key: 'key' }))?.data,
      host.wx.getStorageSync<unknown>('key'),
    ]) {
      expect(typeof read).toBe('string')
      expect(read).not.toContain('very-secret-token')
    }
  })

  it('does not read what was stored without', async () => {
    const host = createHost()
    host.wx.setStorageSync('key', secret)
    expect((await ask(host, 'getStorage', { key: 'key', encrypt: true }))?.errMsg).toBe(
      'getStorage:fail decrypt fail',
    )
  })

  it.each([
    ['2.21.2', false],
    ['2.21.3', true],
  ])('on base library %s encrypts: %p', async (sdkVersion, encrypts) => {
    const host = createHost({ sdkVersion })
    await ask(host, 'setStorage', { key: 'key', data: secret, encrypt: true })
    expect(host.storage.isEncrypted('key')).toBe(encrypts)
    expect((await ask(host, 'getStorage', { key: 'key', encrypt: true }))?.data).toEqual(secret)
  })
})

describe('host.storage', () => {
  it('looks at keys, encrypted or not, without a call', async () => {
    const host = createHost()
    await ask(host, 'setStorage', { key: 'key', data: 1, encrypt: true })
    const before = host.calls.length
    expect(host.storage.peek('key')).toBe(1)
    expect(host.storage.peek('nothing')).toBeUndefined()
    expect(host.calls).toHaveLength(before)
  })

  it('puts and removes what another version of the app could have left', () => {
    const host = createHost()
    host.storage.put('key', { version: 99 }, { encrypt: true })
    expect(host.storage.isEncrypted('key')).toBe(true)
    host.storage.put('key', { version: 99 })
    expect(host.wx.getStorageSync('key')).toEqual({ version: 99 })
    host.storage.remove('key')
    expect(host.wx.getStorageSync('key')).toBe('')
  })

  it('corrupts: plain text arrives cut, what was encrypted cannot be decrypted', async () => {
    const host = createHost()
    host.storage.put('plain', { name: 'value' })
    host.storage.put('secret', { name: 'value' }, { encrypt: true })
    host.storage.corrupt('plain')
    host.storage.corrupt('secret')
    expect(host.wx.getStorageSync('plain')).toBe('{"name":')
    expect((await ask(host, 'getStorage', { key: 'secret', encrypt: true }))?.errMsg).toBe(
      'getStorage:fail decrypt fail',
    )
    host.wx.setStorageSync('plain', 1)
    expect(host.wx.getStorageSync('plain')).toBe(1)
    expect(() => host.storage.corrupt('nothing')).toThrow('Nothing is stored under nothing')
  })

  it('fills, and drains', () => {
    const host = createHost()
    host.storage.fill(20)
    host.wx.setStorageSync('key', 'fits')
    expect(() => host.wx.setStorageSync('more', 'does not fit')).toThrow('quota reached')
    host.storage.drain()
    host.wx.setStorageSync('more', 'fits now')
  })
})
