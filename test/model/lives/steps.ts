import fc from 'fast-check'
import type { Life, Setup, Step } from './life'
import { PARTS } from './page'

/** Lives are about one thing at a time, since what breaks together has to come together. */
const THEMES = ['question', 'account', 'form'] as const
type Theme = (typeof THEMES)[number]

const one = <const Value>(...values: Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values)
const flag = fc.boolean()
const by = one('api', 'copy')
const at = fc.nat(40)
const clientFault = one('hanging', 'failing', 'slow', 'late', 'lossy', 'twice', 'healed')

type Fields<Name> = {
  [Key in Exclude<keyof (Step & { do: Name }), 'do' | 'soon'>]: fc.Arbitrary<
    (Step & { do: Name })[Key]
  >
}

interface Kind {
  arbitrary: fc.Arbitrary<Step>
  weights: Record<Theme, number>
}

/** Steps of one kind, and how often they come in a life of each theme. */
function kind<Name extends Step['do']>(
  name: Name,
  [question, account, form]: [question: number, account: number, form: number],
  fields: Fields<Name>,
): Kind {
  const arbitrary = fc.record({ do: fc.constant(name), ...fields }) as unknown as fc.Arbitrary<Step>
  return { arbitrary, weights: { question, account, form } }
}

const kinds: Kind[] = [
  kind('tap', [12, 3, 8], { at }),
  kind('tap twice', [2, 0, 2], { at }),
  kind('answer', [9, 2, 6], {
    as: one('allow', 'allow', 'deny', 'cancel', 'picture', 'picture', 'slow album', 'on', 'off'),
  }),
  kind('consent', [4, 6, 8], { at, newPicture: flag }),
  kind('type', [1, 0, 5], {
    text: one('name', 'name', 'placeholder', 'blank', 'half an emoji', 'nothing'),
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
  kind('set the profile', [1, 2, 3], { by, to: one('name', 'picture', 'both', 'placeholder') }),
  kind('refresh', [2, 1, 0], { by }),
  kind('logout', [3, 6, 4], { by }),

  kind('wait', [6, 6, 6], {
    ms: one(0, 100, 400, 1600, 4000, 11_000, 35_000, 7_150_000, 90_000_000),
  }),
  kind('kill', [3, 6, 3], {}),
  kind('the clock jumps', [1, 2, 0], { ms: one(-90_000_000, -60_000, 60_000, 90_000_000) }),
  kind('server', [1, 5, 5], {
    is: one('up', 'down', 'slow', 'slow', 'lost', 'quick', 'forgetful', 'full of placeholders'),
  }),
  kind('client', [4, 0, 0], {
    api: one('getSetting', 'getUserInfo', 'getPrivacySetting', 'button.getUserInfo'),
    is: clientFault,
  }),
  kind('client', [0, 8, 0], {
    api: one('login', 'checkSession', 'getStorage', 'setStorage', 'removeStorage', 'request'),
    is: clientFault,
  }),
  kind('client', [0, 0, 3], {
    api: one('button.chooseAvatar', 'copyFile', 'unlink', 'readdir', 'input.nicknamereview'),
    is: clientFault,
  }),
  kind('the storage is full', [0, 2, 1], {}),
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

/** `soon` comes now and then. */
const stepOf = (theme: Theme): fc.Arbitrary<Step> =>
  fc
    .tuple(
      fc.oneof(...kinds.map(({ arbitrary, weights }) => ({ arbitrary, weight: weights[theme] }))),
      one(false, false, false, true),
    )
    .map(([happens, soon]) => (soon ? { ...happens, soon } : happens))

/** Lives of any length up to this number of steps. */
export const livesOf = (maxLength: number): fc.Arbitrary<Life> =>
  fc.oneof(
    ...THEMES.map((theme) =>
      fc.record({
        setup: setupOf(theme),
        steps: fc.array(stepOf(theme), { minLength: 1, maxLength }),
      }),
    ),
  )
