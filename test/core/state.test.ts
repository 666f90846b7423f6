import { initialState, transition } from '../../components/core/state/transition'
import type { AuthEvent } from '../../components/core/state/events'
import type { AuthState } from '../../components/core/state/state'

const anonymous = { nickName: '微信用户', avatarUrl: 'data:image/svg+xml,default' }
const xiaoman = { nickName: '林小满', avatarUrl: 'https://thirdwx.qlogo.cn/xiaoman/132' }
const named = { nickName: '林小满' }

const surroundings = { anonymous, channel: 'getUserInfo' } as const
const demotedClient = { anonymous, channel: 'chooseAvatar' } as const

const after = (...events: AuthEvent[]): AuthState =>
  events.reduce((state, event) => transition(state, event, surroundings), fresh())
const fresh = () => initialState(surroundings)

/** One state of each status, and one in which a user who is known in part is asked. */
const states = {
  unknown: fresh(),
  anonymous: after({ type: 'silentCheckDone' }),
  pending: after({ type: 'silentCheckDone' }, { type: 'questionStarted' }),
  rejected: after({
    type: 'rejected',
    error: { code: 'denied', errMsg: 'x:fail auth deny' },
  }),
  partial: after({ type: 'saved', userInfo: named, source: 'chooseAvatar' }),
  granted: after(granted()),
  'pending, named': after(
    { type: 'saved', userInfo: named, source: 'chooseAvatar' },
    { type: 'questionStarted' },
  ),
}
function granted(): AuthEvent {
  return { type: 'granted', userInfo: xiaoman }
}

type Status = AuthState['profile']['status']
const columns = Object.keys(states) as (keyof typeof states)[]

/** For each thing that can happen: the status it leads to, from each state in the order above. */
const table: [string, AuthEvent, Status[]][] = [
  [
    'the app configures',
    { type: 'configured' },
    ['unknown', 'anonymous', 'pending', 'rejected', 'partial', 'granted', 'pending'],
  ],
  [
    'a button that asks is tapped; who is known stays known',
    { type: 'questionStarted' },
    ['pending', 'pending', 'pending', 'pending', 'pending', 'granted', 'pending'],
  ],
  [
    'the question is over without an answer',
    { type: 'questionEnded' },
    ['unknown', 'anonymous', 'anonymous', 'rejected', 'partial', 'granted', 'partial'],
  ],
  [
    'the platform gives real data',
    granted(),
    ['granted', 'granted', 'granted', 'granted', 'granted', 'granted', 'granted'],
  ],
  [
    'an avatar is chosen',
    { type: 'previewed', avatarUrl: 'wxfile://tmp_1.png' },
    ['anonymous', 'anonymous', 'anonymous', 'anonymous', 'partial', 'granted', 'partial'],
  ],
  [
    'the user gives a nickname',
    { type: 'saved', userInfo: { nickName: '满满' }, source: 'chooseAvatar' },
    ['partial', 'partial', 'partial', 'partial', 'partial', 'granted', 'partial'],
  ],
  [
    'the user gives both',
    { type: 'saved', userInfo: xiaoman, source: 'chooseAvatar' },
    ['granted', 'granted', 'granted', 'granted', 'granted', 'granted', 'granted'],
  ],
  [
    "the app's server knows the user, which ends no open question",
    { type: 'saved', userInfo: xiaoman, source: 'app' },
    ['granted', 'granted', 'pending', 'granted', 'granted', 'granted', 'pending'],
  ],
  [
    "the app's server knows another user, of whom it says less",
    { type: 'saved', userInfo: named, source: 'app', isAnotherUser: true },
    ['partial', 'partial', 'pending', 'partial', 'partial', 'partial', 'pending'],
  ],
  [
    "the app's server refuses a profile for good, which ends no open question",
    { type: 'refused', userInfo: xiaoman, error: { code: 'refused' } },
    ['rejected', 'rejected', 'pending', 'rejected', 'rejected', 'rejected', 'pending'],
  ],
  [
    'an answer gives nothing',
    { type: 'rejected', error: { code: 'cancelled' } },
    ['rejected', 'rejected', 'rejected', 'rejected', 'partial', 'granted', 'partial'],
  ],
  [
    'something behind the scenes fails, which ends no open question',
    { type: 'effectFailed', error: { code: 'submit-failed' } },
    ['rejected', 'rejected', 'pending', 'rejected', 'partial', 'granted', 'pending'],
  ],
  [
    'a tap is answered with a placeholder',
    { type: 'placeholderAnswered', error: { code: 'placeholder' } },
    ['anonymous', 'anonymous', 'anonymous', 'anonymous', 'partial', 'granted', 'partial'],
  ],
  [
    'the silent check is answered with a placeholder',
    { type: 'placeholderAnswered' },
    ['anonymous', 'anonymous', 'pending', 'anonymous', 'partial', 'granted', 'pending'],
  ],
  [
    'the silent check ends',
    { type: 'silentCheckDone' },
    ['anonymous', 'anonymous', 'pending', 'rejected', 'partial', 'granted', 'pending'],
  ],
  [
    'the user revokes',
    { type: 'revoked' },
    ['anonymous', 'anonymous', 'anonymous', 'anonymous', 'anonymous', 'anonymous', 'anonymous'],
  ],
  [
    'the privacy agreement is known',
    { type: 'privacy', privacy: 'needed' },
    ['unknown', 'anonymous', 'pending', 'rejected', 'partial', 'granted', 'pending'],
  ],
  [
    'the session changes',
    { type: 'session', session: { status: 'active', expiresAt: 1 } },
    ['unknown', 'anonymous', 'pending', 'rejected', 'partial', 'granted', 'pending'],
  ],
  [
    'the user logs out',
    { type: 'loggedOut' },
    ['anonymous', 'anonymous', 'anonymous', 'anonymous', 'anonymous', 'anonymous', 'anonymous'],
  ],
  ...(
    [
      ['a phone button is tapped', { type: 'phoneAsked' }],
      ['the question for the phone is over', { type: 'phoneQuestionEnded' }],
      ['the phone is refused', { type: 'phoneRejected', error: { code: 'denied' } }],
      ['the phone is bound', { type: 'phoneBound', number: '138****8000' }],
    ] as const
  ).map(([what, event]): [string, AuthEvent, Status[]] => [
    `${what}, which says nothing of the profile`,
    event,
    ['unknown', 'anonymous', 'pending', 'rejected', 'partial', 'granted', 'pending'],
  ]),
]

const rows = table.flatMap(([what, event, statuses]) =>
  columns.map((name, i) => ({ name, what, event, status: statuses[i] })),
)

describe.each(rows)('from $name, when $what', ({ name, event, status }) => {
  const before = states[name]

  it(`the profile is ${String(status)}`, () => {
    expect(transition(before, event, surroundings).profile.status).toBe(status)
  })

  it('nothing that was given is changed, and the answer is the same each time', () => {
    const frozen = deepFreeze(copy(before))
    const once = transition(frozen, deepFreeze(copy(event)), deepFreeze(copy(surroundings)))
    expect(once).toEqual(transition(before, event, surroundings))
    expect(frozen).toEqual(before)
  })

  it('what comes out is JSON, and can be drawn', () => {
    const next = transition(before, event, surroundings)
    expect(next).toStrictEqual(copy(next))
    expect(next.profile.display.nickName).not.toBe('')
    expect(next.profile.display.avatarUrl).not.toBe('')
  })

  it('a state that stays equal stays the same object', () => {
    const next = transition(before, event, surroundings)
    expect(next === before).toBe(JSON.stringify(sorted(next)) === JSON.stringify(sorted(before)))
    if (/rejected/i.test(event.type)) return // each refusal counts
    expect(transition(next, event, surroundings)).toBe(next)
  })
})

it('every event and every status stands in the table', () => {
  const events: Record<AuthEvent['type'], true> = {
    configured: true,
    questionStarted: true,
    questionEnded: true,
    granted: true,
    previewed: true,
    saved: true,
    refused: true,
    rejected: true,
    effectFailed: true,
    placeholderAnswered: true,
    silentCheckDone: true,
    revoked: true,
    privacy: true,
    session: true,
    phoneAsked: true,
    phoneQuestionEnded: true,
    phoneRejected: true,
    phoneBound: true,
    loggedOut: true,
  }
  expect(new Set(table.map(([, { type }]) => type))).toEqual(new Set(Object.keys(events)))
  const statuses: Record<Status, true> = {
    unknown: true,
    anonymous: true,
    pending: true,
    rejected: true,
    partial: true,
    granted: true,
  }
  expect(new Set(Object.values(states).map(({ profile }) => profile.status))).toEqual(
    new Set(Object.keys(statuses)),
  )
})

describe('what a snapshot says', () => {
  it('is what its type says, and nothing beside it', () => {
    const known = ['status', 'userInfo', 'source', 'display', 'preview', 'attempts', 'error']
    const all = rows.map(({ name, event }) => transition(states[name], event, surroundings))
    const keys = new Set(all.flatMap(({ profile }) => Object.keys(profile)))
    expect([...keys].sort()).toEqual(known.sort())
    const top = new Set(all.flatMap((state) => Object.keys(state)))
    expect([...top].sort()).toEqual(['channel', 'phone', 'privacy', 'profile', 'session'])
  })

  it('names the same user by the same object until somebody replaces them', () => {
    const { userInfo } = states.granted.profile
    const error = { code: 'submit-failed' } as const
    const next = transition(states.granted, { type: 'effectFailed', error }, surroundings)
    expect(next.profile.userInfo).toBe(userInfo)
  })

  it('draws the anonymous user until there is a real one, and part by part after that', () => {
    expect(states.unknown.profile.display).toEqual(anonymous)
    expect(states.partial.profile.display).toEqual({ ...anonymous, nickName: '林小满' })
    expect(states.granted.profile.display).toEqual(xiaoman)
  })

  it('draws a chosen avatar at once, and does not call it userInfo before it lasts', () => {
    const { profile } = after({ type: 'previewed', avatarUrl: 'wxfile://tmp_1.png' })
    expect(profile.display.avatarUrl).toBe('wxfile://tmp_1.png')
    expect(profile.userInfo).toBeUndefined()
  })

  it('counts refusals since the last grant', () => {
    const refused = { type: 'rejected', error: { code: 'denied' } } as const
    expect(after(refused, refused, refused).profile.attempts).toBe(3)
    expect(after(refused, refused, granted()).profile.attempts).toBe(0)
    const saved = { type: 'saved', userInfo: xiaoman, source: 'chooseAvatar' } as const
    expect(after(refused, saved).profile.attempts).toBe(0)
  })

  it('does not count a placeholder as a refusal, and says it was one', () => {
    const demoted = { type: 'placeholderAnswered', error: { code: 'placeholder' } } as const
    const { profile, channel } = transition(fresh(), demoted, demotedClient)
    expect(profile).toMatchObject({
      status: 'anonymous',
      attempts: 0,
      error: { code: 'placeholder' },
    })
    expect(channel).toBe('chooseAvatar')
  })

  it('a platform answer without a picture is still a grant, half a form is not', () => {
    expect(after({ ...granted(), userInfo: named } as AuthEvent).profile.status).toBe('granted')
    expect(states.partial.profile.status).toBe('partial')
  })

  it('the open-type of an open question stays, whatever the silent check finds', () => {
    const next = transition(states.pending, { type: 'placeholderAnswered' }, demotedClient)
    expect(next).toBe(states.pending)
    const open = transition(states.pending, { type: 'privacy', privacy: 'needed' }, demotedClient)
    expect(open.channel).toBe('getUserInfo')
  })

  it('a placeholder without a tap leaves why the profile of somebody who is known is unsent', () => {
    const unsent = { type: 'effectFailed', error: { code: 'submit-failed' } } as const
    const failed = transition(states.partial, unsent, surroundings)
    const next = transition(failed, { type: 'placeholderAnswered' }, demotedClient)
    expect(next.profile.error).toEqual({ code: 'submit-failed' })
  })

  it.each([
    [{ type: 'questionEnded' }],
    [{ type: 'rejected', error: { code: 'denied' } }],
  ] as const)('what it found meanwhile counts when the question is over: $type', (event) => {
    expect(transition(states.pending, event, demotedClient).channel).toBe('chooseAvatar')
  })
})

function copy<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value
}

/** The same content in one order of keys. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze)
    Object.freeze(value)
  }
  return value
}
