/**
 * What miniprogram-simulate and compiled templates write on the global object, and read there while an app
 * runs. It is there as long.
 */
const written = ofGlobalObject()

/**
 * Kept on the global object: a test runner may load this module again, as after jest.resetModules(), and
 * compiled templates fill the prototypes once, as long as what they wrote says that they did.
 */
function ofGlobalObject(): Map<string, PropertyDescriptor> {
  const key = Symbol.for('miniprogram-auth-kit.testing.globals')
  const { [key]: known } = globalThis as { [key: symbol]: unknown }
  const map = known ?? new Map<string, PropertyDescriptor>()
  Object.defineProperty(globalThis, key, { value: map, configurable: true })
  return map as Map<string, PropertyDescriptor>
}

/** Runs what may write on the global object, and remembers which names are new after it. */
export function noteGlobals<T>(run: () => T): T {
  const before = new Set(Object.getOwnPropertyNames(globalThis))
  try {
    return run()
  } finally {
    for (const name of Object.getOwnPropertyNames(globalThis)) {
      if (!before.has(name)) note(name)
    }
  }
}

export function putGlobals(): void {
  for (const [name, descriptor] of written) Object.defineProperty(globalThis, name, descriptor)
}

export function takeGlobals(): void {
  for (const name of written.keys()) {
    note(name)
    Reflect.deleteProperty(globalThis, name)
  }
}

function note(name: string): void {
  const descriptor = Object.getOwnPropertyDescriptor(globalThis, name)
  if (descriptor) written.set(name, descriptor)
}
