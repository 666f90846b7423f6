import fc from 'fast-check'
import { createModel, type Model } from './life'

const APIS = [
  'login',
  'checkSession',
  'getSetting',
  'getUserInfo',
  'getStorage',
  'setStorage',
  'request',
]

/** All that can happen, as data, so that a failing run can be made as short as it gets. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ do: 'tap' } as const) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      as: fc.constantFrom('allow' as const, 'deny' as const),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(0, 0, 0, 40, 900, 11_000, 35_000, 7_150_000, 90_000_000),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('login' as const), force: fc.boolean() }) },
  { weight: 3, arbitrary: fc.constant({ do: 'request' } as const) },
  { weight: 2, arbitrary: fc.constant({ do: 'overtake' } as const) },
  { weight: 2, arbitrary: fc.constant({ do: 'restart' } as const) },
  { weight: 1, arbitrary: fc.constant({ do: 'logout' } as const) },
  { weight: 1, arbitrary: fc.constant({ do: 'revoke' } as const) },
  { weight: 2, arbitrary: fc.constant({ do: 'show' } as const) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('rotate' as const),
      by: fc.constantFrom('expiry', 'another device'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('server' as const),
      is: fc.constantFrom('up', 'down', 'slow', 'lost', 'quick', 'forgetful', 'refused by WeChat'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('client' as const),
      api: fc.constantFrom(...APIS),
      is: fc.constantFrom('hanging', 'failing', 'slow', 'lossy', 'twice', 'healed'),
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

async function run(model: Model, one: Step): Promise<void> {
  const { host, server } = model.world
  switch (one.do) {
    case 'tap':
      model.tap()
      break
    case 'answer':
      if (host.prompts.some(({ open }) => open)) host.answer(one.as)
      break
    case 'wait':
      await host.clock.advance(one.ms)
      break
    case 'login':
      model.login(one.force)
      break
    case 'request':
      model.request()
      break
    case 'overtake':
      // A login that comes between a request and its answer: by chance alone, next to never.
      server.delay = 3000
      model.request()
      await host.clock.advance(0)
      server.delay = 0
      server.forgetTokens()
      model.login(true)
      break
    case 'restart':
      model.restart()
      break
    case 'logout':
      model.logout()
      break
    case 'revoke':
      model.revoke()
      break
    case 'show':
      host.showPage({ app: true })
      break
    case 'rotate':
      if (one.by === 'expiry') host.expireSessionKey()
      else host.server.issueCode(host.user.openid)
      break
    case 'server':
      if (one.is === 'up' || one.is === 'down') server.isUp = one.is === 'up'
      else if (one.is === 'forgetful') server.forgetTokens()
      else if (one.is === 'refused by WeChat') host.server.fail(-1)
      else server.delay = { slow: 3000, lost: 60_000, quick: 0 }[one.is]
      break
    case 'client':
      if (one.is === 'hanging') host.hang(one.api)
      else if (one.is === 'failing') host.fail(one.api)
      else if (one.is === 'slow') host.delay(one.api, 2000)
      else if (one.is === 'lossy') host.lose(one.api)
      else if (one.is === 'twice') host.answerTwice(one.api)
      else host.heal()
  }
}

const holds = fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 30 }), async (steps) => {
  const model = createModel()
  try {
    for (const one of steps) {
      await run(model, one)
      model.check()
    }
    await model.end()
  } finally {
    model.world.host.uninstall()
  }
})

const RUNS = 500

// What once failed stays; a new seed each time looks further, and stands in the test's name.
const seeds = [1, 20_181_205, 20_210_428, Math.floor(performance.timeOrigin % 2 ** 31)]

describe('with credentials, whatever happens, in whatever order', () => {
  it.each(seeds)(
    `payloads are read as the user who consented, none is lost, no session, no prompt: ${RUNS} runs of seed %s`,
    async (seed) => {
      await fc.assert(holds, { seed, numRuns: RUNS, endOnFailure: false })
    },
    60_000,
  )
})
