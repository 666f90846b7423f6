/** What a script gives to `Page()` or `Component()`. */
export type Definition = Record<string, unknown>

/** The options of a page that mean the same in a component (official docs, app-service/page). */
const SHARED = [
  'behaviors',
  'data',
  'observers',
  'options',
  'lifetimes',
  'pageLifetimes',
  'relations',
]

/**
 * A page as a component, since miniprogram-simulate has no `Page`. Its functions become methods, its
 * lifetimes too, which whoever opens it calls; what else it holds is on `this`, copied for each page
 * (official docs, reference/api/Page).
 */
export function pageDefinition(page: Definition): Definition {
  const entries = Object.entries(page)
  const pick = (isPicked: (name: string, value: unknown) => boolean): Definition =>
    Object.fromEntries(entries.filter(([name, value]) => isPicked(name, value)))
  const own = pick((name, value) => !SHARED.includes(name) && typeof value !== 'function')
  const lifetimes = page.lifetimes as { created?: (this: object) => void } | undefined
  return {
    ...pick((name) => SHARED.includes(name)),
    methods: pick((name, value) => !SHARED.includes(name) && typeof value === 'function'),
    lifetimes: {
      ...lifetimes,
      created(this: object) {
        Object.assign(this, copyOf(own))
        lifetimes?.created?.call(this)
      },
    },
  }
}

/** A deep copy of arrays and plain objects. What has a class, and functions, are the same ones. */
function copyOf(value: unknown, copies = new Map<object, unknown>()): unknown {
  if (typeof value !== 'object' || value === null) return value
  const known = copies.get(value)
  if (known !== undefined) return known
  if (Array.isArray(value)) {
    const copy: unknown[] = []
    copies.set(value, copy)
    for (const item of value) copy.push(copyOf(item, copies))
    return copy
  }
  if (!isPlain(value)) return value
  const copy: Record<string, unknown> = {}
  copies.set(value, copy)
  for (const [name, item] of Object.entries(value)) copy[name] = copyOf(item, copies)
  return copy
}

/** Of any realm: under jest a page's objects may have another `Object`. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
