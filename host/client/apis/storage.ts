import type { Client } from '../client'
import type { Callbacks } from '../calls/outcome'

interface KeyOptions extends Callbacks {
  key: string
  /** Since 2.21.3. Older clients ignore it. */
  encrypt?: boolean
}

export function storageApis({ native, storage, writeOrder, baseLibrary }: Client) {
  // Since 3.11.0 undefined is kept (base library changelog, 3.11.0).
  const keepUndefined = baseLibrary.isAtLeast('3.11.0')
  const isEncrypted = (options: KeyOptions): boolean =>
    baseLibrary.isAtLeast('2.21.3') && options.encrypt === true

  return {
    setStorage: (options: KeyOptions & { data: unknown }) =>
      native.call('setStorage', options, () =>
        writeOrder.write(options.key, () => {
          storage.write(options.key, options.data, { encrypt: isEncrypted(options) })
          return {}
        }),
      ),
    getStorage: (options: KeyOptions) =>
      native.call('getStorage', options, () => ({
        data: storage.read(options.key, isEncrypted(options)),
      })),
    removeStorage: (options: KeyOptions) =>
      native.call('removeStorage', options, () =>
        writeOrder.write(options.key, () => {
          storage.remove(options.key)
          return {}
        }),
      ),
    clearStorage: (options?: Callbacks) =>
      native.call('clearStorage', options, () =>
        writeOrder.writeAll(() => {
          storage.clear()
          return {}
        }),
      ),
    getStorageInfo: (options?: Callbacks) =>
      native.call('getStorageInfo', options, () => storage.info()),
    setStorageSync: (key: string, data: unknown) =>
      native.callSync('setStorageSync', [key, data], () =>
        storage.write(key, data, { keepUndefined }),
      ),
    // For a key that does not exist the synchronous form returns an empty string.
    getStorageSync: (key: string) =>
      native.callSync('getStorageSync', [key], () =>
        typeof key !== 'string' || storage.keys().includes(key) ? storage.read(key, false) : '',
      ),
    removeStorageSync: (key: string) =>
      native.callSync('removeStorageSync', [key], () => storage.remove(key)),
    clearStorageSync: () => native.callSync('clearStorageSync', [], () => storage.clear()),
    getStorageInfoSync: () => native.callSync('getStorageInfoSync', [], () => storage.info()),
  }
}
