import { TestingError } from '../testing-error'
import type { Definition } from './page-definition'

/** Hears what a promise of a handler or lifetime rejects with. */
export type OnRejection = (error: unknown) => void

const LIFETIMES = ['created', 'attached', 'ready', 'moved', 'detached', 'error']
const APP_LIFETIMES = ['onLaunch', 'onShow', 'onHide', 'onThemeChange']

/**
 * What a script gives to `Component()`, `Page()` or `Behavior()`, reporting what its lifetimes, observers and
 * handlers reject with: the framework drops their promises. What they throw is thrown with its place.
 */
export function withReportedErrors(definition: Definition, report: OnRejection): Definition {
  const always = (): boolean => true
  const watch = (name: string, isReported: IsReported): Definition =>
    isObject(definition[name]) ? { [name]: watchAll(definition[name], report, isReported) } : {}
  return {
    ...definition,
    ...watchAll(pick(definition, LIFETIMES), report, always),
    ...watch('lifetimes', always),
    ...watch('pageLifetimes', always),
    ...watch('observers', always),
    // Whoever calls a method of the own page hears what it rejects with.
    ...watch('methods', isNewEvent),
  }
}

/** Does the same for what app.js gives to `App()`. Returns a function that ends it. */
export function reportErrorsOfApp(report: OnRejection): () => void {
  const world = globalThis as { App?: (app: Definition) => void }
  const { App } = world
  if (!App) return () => undefined
  const reporting = (app: Definition): void =>
    App({ ...app, ...watchAll(pick(app, APP_LIFETIMES), report, () => true) })
  world.App = reporting
  return () => {
    // It is not there any more where the host was uninstalled first.
    if (world.App === reporting) world.App = App
  }
}

/** Calls a lifetime of a page, and reports what it rejects with. */
export function callReported(
  method: Method,
  place: Place,
  parameters: unknown[],
  report: OnRejection,
): void {
  const where = `${place.name} of ${String((place.instance as { is?: unknown }).is)}`
  try {
    const result = method.apply(place.instance, parameters)
    if (isPromise(result)) result.then(undefined, (error: unknown) => report(placed(error, where)))
  } catch (error) {
    throw placed(error, where)
  }
}

interface Place {
  name: string
  instance: object
}

type Method = (this: unknown, ...parameters: unknown[]) => unknown
type IsReported = (parameters: unknown[]) => boolean

function watchAll(methods: Definition, report: OnRejection, isReported: IsReported): Definition {
  const watched = Object.entries(methods).map(([name, method]) => {
    if (typeof method !== 'function') return [name, method]
    const original = method as Method
    const reporting: Method = function (this, ...parameters) {
      if (!isReported(parameters)) return original.apply(this, parameters)
      let result: unknown
      const keep: Method = (...given) => (result = original.apply(this, given))
      callReported(keep, { name, instance: this as object }, parameters, report)
      return result
    }
    return [name, reporting]
  })
  return Object.fromEntries(watched) as Definition
}

const heard = new WeakSet()

/** Is it an event that no handler has received? A handler may hand it on to another one, and catch. */
function isNewEvent([event]: unknown[]): boolean {
  // As j-component makes them for each handler.
  if (!isObject(event) || !('currentTarget' in event && 'mut' in event)) return false
  if (heard.has(event)) return false
  heard.add(event)
  return true
}

/** An error has its place in its stack. What else is thrown, such as an answer of `wx`, gets it here. */
function placed(error: unknown, where: string): unknown {
  if (isObject(error) && typeof error.stack === 'string') return error
  return new TestingError('threw', `${where} threw ${textOf(error)}, which is no Error.`, {
    cause: error,
  })
}

function textOf(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch {
    return String(value)
  }
}

const pick = (definition: Definition, names: string[]): Definition =>
  Object.fromEntries(Object.entries(definition).filter(([name]) => names.includes(name)))

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  isObject(value) && typeof value.then === 'function'
