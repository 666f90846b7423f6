import fc from 'fast-check'

/**
 * How to make a value that bites: data, so that fast-check can shrink and print it. A value with
 * getters that throw, or a proxy, could be printed by nobody.
 */
export type Recipe =
  | { is: 'anything'; value: unknown }
  | { is: 'one of'; name: keyof typeof BITING }
  | { is: 'object'; kind: 'plain' | 'null prototype' | 'biting'; fields: Record<string, Recipe> }
  /** A good value, of which one part is something else. */
  | { is: 'mended'; good: unknown; path: readonly string[]; part: Recipe }
  /** A good value, of which one part cannot be read. */
  | { is: 'unreadable'; good: unknown; path: readonly string[] }

const bite = (): never => {
  throw new Error('bitten: this was read')
}
const TRAPS = [
  'get',
  'has',
  'ownKeys',
  'getPrototypeOf',
  'getOwnPropertyDescriptor',
  'set',
  'apply',
]

/** Values that throw where they are read, compared, printed or called, and other strange ones. */
const BITING = {
  'a proxy that throws': () =>
    new Proxy(() => undefined, Object.fromEntries(TRAPS.map((trap) => [trap, bite]))),
  'an object proxy that throws': () =>
    new Proxy({}, Object.fromEntries(TRAPS.map((trap) => [trap, bite]))),
  'a list proxy that throws': () =>
    new Proxy(['getUserInfo'], Object.fromEntries(TRAPS.map((trap) => [trap, bite]))),
  'an object that is no text': () => ({ toString: 5, valueOf: 5 }),
  'an object whose text throws': () => ({ toString: bite, valueOf: bite, toJSON: bite }),
  'an error that cannot be read': () =>
    Object.defineProperties(new Error('x'), {
      message: { get: bite },
      errMsg: { get: bite, enumerable: true },
      code: { get: bite, enumerable: true },
      errno: { get: bite, enumerable: true },
    }),
  'a promise that never ends': () => new Promise(() => undefined),
  'a thenable that throws': () => Object.defineProperty({}, 'then', { get: bite }),
  'a ring': () => {
    const ring: Record<string, unknown> = {}
    return Object.assign(ring, { userInfo: ring, data: ring, token: ring, nickName: ring })
  },
  'a symbol': () => Symbol('token'),
  'a big integer': () => 10n,
  'not a number': () => NaN,
  infinity: () => Infinity,
  'a number beyond all': () => 1e300,
  'a function': () => () => undefined,
  'a text object': () => new String('https://example.com/a.png'),
  'nothing but a prototype': () => Object.create(null) as object,
  'a list with a hole': () => new Array<unknown>(1),
  'an invalid date': () => new Date(NaN),
}

/** The names that are read of anything. */
const NAMES = [
  ...['userInfo', 'nickName', 'avatarUrl', 'gender', 'errMsg', 'errno', 'code', 'value', 'pass'],
  ...['kit', 'v', 'data', 'profile', 'source', 'at', 'token', 'expiresAt', 'expiresIn', 'then'],
  ...['authSetting', 'scope.userInfo', 'needAuthorization', 'statusCode', 'is_demote', 'toString'],
]

const { recipe } = fc.letrec<{ recipe: Recipe; leaf: Recipe }>((tie) => ({
  leaf: fc.oneof(
    fc.record({
      is: fc.constant('one of' as const),
      name: fc.constantFrom(...(Object.keys(BITING) as (keyof typeof BITING)[])),
    }),
    fc.record({
      is: fc.constant('anything' as const),
      value: fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }),
    }),
  ),
  recipe: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc.record({
      is: fc.constant('object' as const),
      kind: fc.constantFrom('plain' as const, 'null prototype' as const, 'biting' as const),
      fields: fc.dictionary(fc.constantFrom(...NAMES), tie('recipe'), { maxKeys: 4 }),
    }),
  ),
}))

/** Anything at all, or something good of which one part is anything. */
export const hostile = (good?: unknown): fc.Arbitrary<Recipe> => {
  const paths = pathsOf(good)
  if (paths.length === 0) return recipe
  const path = fc.constantFrom(...paths)
  const whole = { good: fc.constant(good), path }
  return fc.oneof(
    recipe,
    fc.record({ is: fc.constant('mended' as const), ...whole, part: recipe }),
    fc.record({ is: fc.constant('unreadable' as const), ...whole }),
  )
}

/** Makes the value; a new one each time. */
export function make(given: Recipe): unknown {
  switch (given.is) {
    case 'anything':
      return given.value
    case 'one of':
      return BITING[given.name]()
    case 'object': {
      const made = given.kind === 'null prototype' ? (Object.create(null) as object) : {}
      for (const [name, field] of Object.entries(given.fields)) {
        const get = given.kind === 'biting' ? bite : () => make(field)
        Object.defineProperty(made, name, { get, enumerable: true, configurable: true })
      }
      return made
    }
    case 'mended':
      return withPart(given.good, given.path, (owner, name) => {
        owner[name] = make(given.part)
      })
    case 'unreadable':
      return withPart(given.good, given.path, (owner, name) => {
        Object.defineProperty(owner, name, { get: bite, enumerable: true })
      })
  }
}

type Fields = Record<string, unknown>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

function pathsOf(value: unknown): string[][] {
  if (!isFields(value)) return []
  return Object.keys(value).flatMap((key) => [
    [key],
    ...pathsOf(value[key]).map((path) => [key, ...path]),
  ])
}

function withPart(
  good: unknown,
  [name = '', ...below]: readonly string[],
  change: (owner: Fields, name: string) => void,
): unknown {
  if (!isFields(good)) return good
  const copy = (Array.isArray(good) ? [...(good as unknown[])] : { ...good }) as Fields
  if (below.length === 0) change(copy, name)
  else copy[name] = withPart(copy[name], below, change)
  return copy
}
