import fc from 'fast-check'
import type { Life, Setup, Step, Typed } from './life'
import { PARTS } from './page'

/** Lives are about one thing at a time, since what breaks together has to come together. */
const THEMES = ['question', 'account', 'form'] as const
type Theme = (typeof THEMES)[number]

const one = <const Value>(...values: Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values)
const flag = fc.boolean()
const by = one('api', 'copy')
const at = fc.nat(40)
const text = one<Typed>(...Array<Typed>(7).fill('name'), 'placeholder', 'blank', 'half an emoji')

type Fields<Name> = {
  [Key in Exclude<keyof (Step & { do: Name }), 'do' | 'soon'>]: fc.Arbitrary<
    (Step & { do: Name })[Key]
  >
}

interface Kind {
  arbitrary: fc.Arbitrary<Step[]>
  weights: Record<Theme, number>
}
type Weights = [question: number, account: number, form: number]

const step = <Name extends Step['do']>(name: Name, fields: Fields<Name>): fc.Arbitrary<Step> =>
  fc
    .tuple(
      fc.record({ do: fc.constant(name), ...fields }) as unknown as fc.Arbitrary<Step>,
      // `soon` comes now and then.
      one(false, false, false, true),
    )
    .map(([happens, soon]) => (soon ? { ...happens, soon } : happens))

/** Steps of one kind, and how often they come in a life of each theme. */
function kind<Name extends Step['do']>(name: Name, weights: Weights, fields: Fields<Name>): Kind {
  return comesWith(
    weights,
    step(name, fields).map((one) => [one]),
  )
}

const comesWith = ([question, account, form]: Weights, arbitrary: fc.Arbitrary<Step[]>): Kind => ({
  arbitrary,
  weights: { question, account, form },
})

/** A step, and most often one that it changes: by themselves the two seldom meet. */
const followed = (
  weights: Weights,
  first: fc.Arbitrary<Step>,
  ...next: fc.Arbitrary<Step>[]
): Kind =>
  comesWith(
    weights,
    fc
      .tuple(first, fc.option(fc.oneof(...next), { freq: 4 }))
      .map(([one, other]) => (other ? [one, other] : [one])),
  )

/** A fault of the client, and what it strikes. */
const fault = (weights: Weights, apis: string[], ...struck: fc.Arbitrary<Step>[]): Kind => {
  const is = one('hanging', 'failing', 'slow', 'late', 'lossy', 'twice')
  return followed(weights, step('client', { api: one(...apis), is }), ...struck)
}

const consent = step('consent', { at, newPicture: flag, text })
const login = step('login', { by, force: flag })
const logout = step('logout', { by })
const kill = step('kill', {})
const nameUser = step('set the profile', {
  by,
  to: one('name', 'picture', 'both', 'placeholder'),
})

const kinds: Kind[] = [
  kind('tap', [12, 3, 8], { at }),
  kind('tap twice', [2, 0, 2], { at }),
  kind('answer', [9, 2, 6], {
    as: one('allow', 'allow', 'deny', 'cancel', 'picture', 'picture', 'slow album', 'on', 'off'),
  }),
  kind('consent', [4, 6, 8], { at, newPicture: flag, text }),
  kind('type', [1, 0, 5], {
    text: fc.oneof(text, one<Typed>('placeholder', 'blank', 'half an emoji', 'nothing')),
    then: one('blur', 'confirm', 'stay'),
  }),
  kind('take the offer', [0, 0, 1], {}),
  kind('save', [0, 0, 5], {}),
  kind('leave', [2, 1, 2], { app: flag }),
  kind('return', [4, 2, 3], { app: flag }),
  kind('revoke', [4, 1, 0], {}),
  kind('agree elsewhere', [1, 0, 1], {}),
  kind('change the WeChat profile', [1, 1, 0], {}),

  kind('mount', [3, 1, 3], { parts: fc.subarray([...PARTS], { maxLength: 4 }) }),
  kind('set', [1, 0, 1], {
    data: one({ disabled: true }, { disabled: false }, { lang: 'en' }, { lang: '' }),
  }),
  kind('login', [1, 5, 1], { by, force: flag }),
  kind('request', [0, 4, 0], { by }),
  comesWith(
    [1, 2, 3],
    nameUser.map((one) => [one]),
  ),
  kind('refresh', [2, 1, 0], { by }),
  kind('logout', [3, 6, 4], { by }),
  followed(
    [1, 3, 1],
    step('another instance', { does: one('name', 'picture', 'login', 'logout') }),
    logout,
    consent,
    kill,
  ),

  kind('wait', [6, 6, 6], {
    ms: one(0, 100, 400, 1600, 4000, 11_000, 35_000, 7_150_000, 90_000_000),
  }),
  kind('kill', [3, 6, 3], {}),
  kind('the clock jumps', [1, 2, 0], { ms: one(-90_000_000, -60_000, 60_000, 90_000_000) }),
  kind('server', [1, 5, 5], {
    is: one('up', 'down', 'slow', 'slow', 'lost', 'quick', 'forgetful', 'full of placeholders'),
  }),
  kind('client', [1, 2, 1], { api: fc.constant(''), is: fc.constant('healed' as const) }),
  fault(
    [3, 0, 0],
    ['getSetting', 'getUserInfo', 'getPrivacySetting'],
    kill,
    step('refresh', { by }),
    step('revoke', {}),
  ),
  fault([1, 0, 0], ['button.getUserInfo'], consent),
  fault([0, 3, 0], ['login', 'checkSession', 'getStorage'], login, kill, consent),
  fault([0, 3, 0], ['setStorage', 'removeStorage'], login, logout, logout),
  fault([0, 1, 0], ['request'], step('request', { by })),
  fault([0, 0, 2], ['button.chooseAvatar', 'copyFile', 'input.nicknamereview'], consent),
  fault([0, 0, 1], ['unlink', 'readdir'], consent, kill),
  // Somebody else names the user while what the person gave is on its way.
  comesWith(
    [0, 1, 2],
    fc.tuple(step('server', { is: one('slow') }), consent, fc.oneof(login, nameUser)),
  ),
  kind('the storage is full', [0, 2, 1], { of: one('the app', 'the phone') }),
  kind('reviews', [0, 0, 2], { are: one('pass', 'fail', 'timeout', 'none') }),
  kind('the session key', [0, 1, 0], { is: one('expired', 'rotated elsewhere') }),
]

const setupOf = (theme: Theme): fc.Arbitrary<Setup> =>
  fc.record({
    client: {
      question: one('asks', 'asks', 'none', 'chooses', 'grey', 'today', 'agreed', 'old app'),
      account: one('asks', 'asks', 'chooses', 'today', 'agreed', 'agreed'),
      form: one('asks', 'chooses', 'today', 'agreed', 'agreed', 'agreed'),
    }[theme],
    byHand: flag,
    hasServer: one(true, true, theme === 'account'),
    hasUpload: theme === 'form' ? one(true, true, false) : flag,
    serverDelay: theme === 'question' ? fc.constant(0) : one(0, 3000),
    withCredentials: flag,
    copyFirst: flag,
    storageOutOfOrder: theme === 'account' ? one(0, 0, 300) : fc.constant(0),
    parts: fc.subarray([...PARTS], { minLength: 2, maxLength: 5 }),
  })

/** Most of what can go wrong needs somebody who is known, or a session. */
const beginning: fc.Arbitrary<Step[]> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Step[]>([]) },
  { weight: 2, arbitrary: fc.tuple(consent, step('wait', { ms: one(100, 4000) })) },
  { weight: 1, arbitrary: fc.tuple(login, consent) },
)

const stepsOf = (theme: Theme): fc.Arbitrary<Step[]> =>
  fc.oneof(...kinds.map(({ arbitrary, weights }) => ({ arbitrary, weight: weights[theme] })))

/** Lives of any length up to about this number of steps. */
export const livesOf = (maxLength: number): fc.Arbitrary<Life> =>
  fc.oneof(
    ...THEMES.map((theme) =>
      fc.record({
        setup: setupOf(theme),
        steps: fc
          .tuple(beginning, fc.array(stepsOf(theme), { minLength: 1, maxLength }))
          .map(([begun, rest]) => [...begun, ...rest.flat()]),
      }),
    ),
  )
