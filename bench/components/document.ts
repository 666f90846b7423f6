import { JSDOM } from 'jsdom'

/** Puts a document on the global object, as the test environment of jest does. */
export function installDocument(): void {
  const { window } = new JSDOM('<!doctype html><body></body>', { url: 'http://localhost/' })
  for (const name of Object.getOwnPropertyNames(window)) {
    if (name in globalThis) continue
    Object.defineProperty(globalThis, name, {
      value: (window as unknown as Record<string, unknown>)[name],
      configurable: true,
      writable: true,
    })
  }
}
