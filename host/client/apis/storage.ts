import type { Client } from '../client'
import type { Callbacks } from '../calls/outcome'
import type { Storage } from '../device/storage'

interface KeyOptions extends Callbacks {
  key: string
  /** Since 2.21.3; older clients pass over it. */
  encrypt?: boolean
}

export function storageApis({ native, since }: Client, storage: Storage) {
  const encrypts = (options: KeyOptions): boolean => since('2.21.3') && options.encrypt === true

  return {
    setStorage: (options: KeyOptions & { data: unknown }) =>
      native.call('setStorage', options, () => {
        storage.write(options.key, options.data, encrypts(options))
        return {}
      }),
    getStorage: (options: KeyOptions) =>
      native.call('getStorage', options, () => ({
        data: storage.read(options.key, encrypts(options)),
      })),
    removeStorage: (options: KeyOptions) =>
      native.call('removeStorage', options, () => {
        storage.remove(options.key)
        return {}
      }),
    clearStorage: (options?: Callbacks) =>
      native.call('clearStorage', options, () => {
        storage.clear()
        return {}
      }),
    getStorageInfo: (options?: Callbacks) =>
      native.call('getStorageInfo', options, () => storage.info()),
    setStorageSync: (key: string, data: unknown) =>
      native.callSync('setStorageSync', [key, data], () => storage.write(key, data, false)),
    // Of what is not there, the synchronous form gives an empty string.
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
