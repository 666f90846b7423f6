import fc from 'fast-check'
import { heldMemory } from './support/memory'
import { sendRaw, statuses } from './support/raw'
import { World } from './support/world'

let world: World
let token: string
beforeAll(async () => {
  world = new World()
  await world.open()
  token = await world.token('openid-1')
})
afterAll(() => world.close())

/** What the shortest counterexample is looked for in: requests, sent at once. */
const AT_ONCE = 25
/** How many requests of each kind. */
const MALFORMED = 7_000
const HARDLY_HTTP = 3_000
const TIMEOUT = 120_000

/** Bytes; how much more may be held after the last requests than after the first two fifths of them. */
const GROWTH_LIMIT = 8_000_000

/** Measures what is held, the log that the tests read apart, after each of `marks` batches. */
function measureAfter(...marks: number[]) {
  const measured: number[] = []
  let batches = 0
  return {
    countBatch() {
      batches += 1
      if (!marks.includes(batches)) return
      world.lines.length = 0
      measured.push(heldMemory())
    },
    growth() {
      expect(measured).toHaveLength(marks.length)
      return (measured.at(-1) ?? NaN) - (measured[0] ?? NaN)
    },
  }
}

const GOOD_BODIES = {
  '/session': { code: 'a-code' },
  '/phone': { code: 'a-code' },
  '/profile': { nickName: '小明', avatarUrl: 'https://thirdwx.qlogo.cn/xm/132' },
}
type Path = keyof typeof GOOD_BODIES
const path = fc.constantFrom<Path>('/session', '/profile', '/phone')

const junk = fc.oneof(
  fc.constantFrom(null, 0, -1, true, '', '\u0000', '\ud800', '__proto__', -0),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ minLength: 17_000, maxLength: 18_000 }),
)

/** A body that was good, with one thing wrong. */
const spoiled = path.chain((at) => {
  const good: Record<string, unknown> = GOOD_BODIES[at]
  const field = fc.constantFrom(...Object.keys(good))
  const notText = junk.filter((value) => typeof value !== 'string')
  const unknown = fc
    .string({ minLength: 1 })
    .filter((name) => !['code', 'nickName', 'avatarUrl', 'encryptedData'].includes(name))
  return fc.oneof(
    fc.tuple(field, notText).map(([name, value]) => ({ at, body: { ...good, [name]: value } })),
    fc.tuple(unknown, junk).map(([name, value]) => ({ at, body: { ...good, [name]: value } })),
    junk
      .filter((value) => typeof value !== 'object' || value === null || Array.isArray(value))
      .map((body) => ({ at, body })),
  )
})

const json = spoiled.map(({ at, body }) => ({
  method: 'POST',
  path: at,
  body: JSON.stringify(body),
}))

const notJson = fc.record({
  method: fc.constant('POST'),
  path,
  body: fc
    .uint8Array({ maxLength: 200 })
    .map((bytes) => Buffer.concat([Buffer.from(bytes), Buffer.from([0xff])])),
})

const wrongType = fc.record({
  method: fc.constantFrom('POST', 'DELETE'),
  path: fc.constantFrom('/session', '/profile', '/phone', '/avatar'),
  body: fc.string(),
  headers: fc.record({
    'content-type': fc.stringMatching(/^[a-z]{1,8}\/[a-z+.-]{1,8}(; ?[a-z]+=[a-z"]*)?$/),
  }),
})

const multipart = fc.record({
  method: fc.constant('POST'),
  path: fc.constant('/avatar'),
  body: fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    fc
      .string()
      .map(
        (text) =>
          `--x\r\nContent-Disposition: form-data; name="a"${text}\r\n\r\n${text}\r\n--x--\r\n`,
      ),
    fc
      .string()
      .map(
        (text) => `--x\r\nContent-Disposition: form-data; name="a"; filename="a"\r\n\r\n${text}`,
      ),
  ),
  headers: fc.constant({ 'content-type': 'multipart/form-data; boundary=x' }),
})

const wrongToken = fc.record({
  method: fc.constantFrom('GET', 'POST', 'DELETE'),
  path: fc.constantFrom('/me', '/profile', '/phone', '/avatar', '/session?x'),
  headers: fc.record({
    authorization: fc.oneof(
      fc.stringMatching(/^[ -~]{0,80}$/),
      fc.stringMatching(/^Bearer [\w-]{43}$/),
      fc.constantFrom('Bearer', 'Bearer  ', 'Basic eDp4', `Bearer ${'x'.repeat(3_000)}`),
    ),
  }),
})

const wrongPlace = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'TRACE'),
  path: fc.stringMatching(/^\/[!-~]{1,60}$/).filter((text) => !text.startsWith('/health')),
})

const request: fc.Arbitrary<{
  method: string
  path: string
  body?: string | Buffer
  headers?: Record<string, string>
}> = fc.oneof(json, notJson, wrongType, multipart, wrongToken, wrongPlace)

it(
  `answers ${MALFORMED} malformed requests with 4xx, each as { code, message }, and holds nothing of them`,
  async () => {
    const runs = MALFORMED / AT_ONCE
    const memory = measureAfter((runs * 2) / 5, runs)
    const requests = fc.array(request, { minLength: AT_ONCE, maxLength: AT_ONCE })
    await fc.assert(
      fc.asyncProperty(requests, async (all) => {
        for (const answer of await Promise.all(
          all.map(({ method, path: at, ...rest }) => world.send(method, at, { token, ...rest })),
        )) {
          expect(answer.status).toBeGreaterThanOrEqual(400)
          expect(answer.status).toBeLessThan(500)
          expect(answer.body).toEqual({
            code: expect.any(String) as string,
            message: expect.any(String) as string,
          })
        }
        memory.countBatch()
      }),
      { numRuns: runs },
    )
    expect(memory.growth()).toBeLessThan(GROWTH_LIMIT)
    expect((await world.login('openid-2')).status).toBe(200)
  },
  TIMEOUT,
)

/** A request that is itself refused, so that none of its mutants can be a good one. */
const TEMPLATES = [
  'POST /session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 15\r\n\r\n{"code":"nope"}',
  'GET /me HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer x\r\n\r\n',
  'POST /profile HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Type: application/json\r\n\r\n2\r\n{}\r\n0\r\n\r\n',
  'DELETE /session HTTP/1.1\r\nHost: x\r\nConnection: keep-alive\r\nExpect: nothing\r\n\r\n',
]

const mutation = fc.record({
  at: fc.nat(),
  cut: fc.nat({ max: 12 }),
  bytes: fc.oneof(
    fc.uint8Array({ maxLength: 12 }).map((bytes) => Buffer.from(bytes)),
    fc
      .constantFrom(
        '\r\n',
        '\r\n\r\n',
        '\n',
        '\0',
        ':',
        ' ',
        'HTTP/9.9',
        'Content-Length: -1\r\n',
        'Content-Length: 1e9\r\n',
        'Transfer-Encoding: x\r\n',
        `X: ${'y'.repeat(20_000)}\r\n`,
      )
      .map((text) => Buffer.from(text)),
  ),
})

const mutant = fc
  .tuple(fc.constantFrom(...TEMPLATES), fc.array(mutation, { minLength: 1, maxLength: 4 }))
  .map(([template, mutations]) =>
    mutations.reduce((bytes, { at, cut, bytes: inserted }) => {
      const start = at % (bytes.length + 1)
      return Buffer.concat([bytes.subarray(0, start), inserted, bytes.subarray(start + cut)])
    }, Buffer.from(template)),
  )

const noise = fc.uint8Array({ minLength: 1, maxLength: 400 }).map((bytes) => Buffer.from(bytes))

it(
  `answers ${HARDLY_HTTP} texts that are hardly HTTP with 4xx, or hangs up on them, and holds nothing of them`,
  async () => {
    const runs = HARDLY_HTTP / AT_ONCE
    const memory = measureAfter((runs * 2) / 5, runs)
    const port = Number(new URL(world.url).port)
    let answered = 0
    const texts = fc.array(
      fc.oneof({ weight: 4, arbitrary: mutant }, { weight: 1, arbitrary: noise }),
      { minLength: AT_ONCE, maxLength: AT_ONCE },
    )
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        for (const heard of await Promise.all(all.map((bytes) => sendRaw(port, bytes)))) {
          const said = statuses(heard)
          answered += said.length
          for (const status of said) {
            expect(status).toBeGreaterThanOrEqual(400)
            expect(status).toBeLessThan(500)
          }
        }
        memory.countBatch()
      }),
      { numRuns: runs },
    )
    expect(memory.growth()).toBeLessThan(GROWTH_LIMIT)
    expect(answered).toBeGreaterThan(2_000)
    expect((await world.login('openid-3')).status).toBe(200)
  },
  TIMEOUT,
)
