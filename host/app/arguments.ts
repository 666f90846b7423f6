import { assertOptions, assertText, invalidArgument } from '../invalid-argument'
import type { Answer } from '../person/prompts'
import type { AppOptions } from './test-app'

// What tests give to an app, a page or a node. Types forbid it, and many tests are in JavaScript.

const OPTIONS = { root: true, host: true, components: true } satisfies Record<
  keyof AppOptions,
  true
>

export function assertAppOptions(given: unknown): void {
  assertOptions('createApp', given, Object.keys(OPTIONS))
  const { root = '.', host = {}, components = {} } = given as Record<string, unknown>
  assertText('root', root, "give the folder of app.json, such as 'miniprogram'.")
  if (!isObject(host)) {
    throw invalidArgument(
      'host',
      host,
      "give a host, or its options such as { sdkVersion: '2.9.0' }.",
    )
  }
  const remedy =
    "give paths of components by what usingComponents names: { 'plugin://a/b': '/test/b' }."
  if (!isObject(components)) throw invalidArgument('components', components, remedy)
  for (const path of Object.values(components)) assertText('components', path, remedy)
}

const PAGE = "give its path, such as 'pages/mine/index', or a template, { template: '<view />' }."

export function assertAddress(given: unknown): void {
  if (!isObject(given)) {
    assertText('app.page', given, PAGE)
    return
  }
  assertText('template of app.page', given.template, PAGE)
  const { usingComponents = {} } = given
  const remedy =
    "give paths by tags, such as { 'login-gate': 'miniprogram-auth-kit/login-gate/index' }."
  if (!isObject(usingComponents)) throw invalidArgument('usingComponents', usingComponents, remedy)
  for (const path of Object.values(usingComponents)) assertText('usingComponents', path, remedy)
}

export function assertPromise(given: unknown): void {
  if (isObject(given) && typeof given.then === 'function') return
  throw invalidArgument('app.run', given, 'give a promise, such as app.run(auth.login()).')
}

export function assertTime(given: unknown): void {
  if (given === undefined || (typeof given === 'number' && given >= 0)) return
  throw invalidArgument('settle', given, 'give milliseconds of the time of the app, such as 2000.')
}

export function assertAnswers(answers: readonly unknown[]): void {
  for (const answer of answers) {
    if (WORDS.includes(answer as Answer) || (isObject(answer) && isAnswer(answer))) continue
    const remedy =
      "the user says 'allow', 'deny', 'cancel', { avatar: 'wxfile://tmp/me.png' }, { phoneNumber: '13800138000' } or { 'scope.…': true }."
    throw invalidArgument('an answer', answer, remedy)
  }
}
const WORDS: readonly Answer[] = ['allow', 'deny', 'cancel']
const isAnswer = (given: Record<string, unknown>): boolean =>
  typeof given.avatar === 'string' ||
  typeof given.phoneNumber === 'string' ||
  Object.keys(given).some((name) => name.startsWith('scope.'))

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
