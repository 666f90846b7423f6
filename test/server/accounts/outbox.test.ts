import { createAccounts } from '../../../server/src/accounts'
import { createOutbox } from '../../../server/src/outbox'
import { Store } from '../../../server/src/storage/store'
import { MemoryAdapter, type Records } from '../support/memory-adapter'
import { AppTables } from './app-tables'

const APP_IDS = ['wx000000000000000a', 'wx000000000000000b', 'wx000000000000000c'] as const

let records: Records
let tables: AppTables
let now: number
/** The calls of hooks that fail, as `onMerge` or `onAccount`. */
let failing: Set<string>
let reported: string[]
beforeEach(() => {
  jest.useFakeTimers()
  records = new Map()
  tables = new AppTables()
  now = 0
  failing = new Set()
  reported = []
})
afterEach(() => {
  jest.useRealTimers()
  expect(tables.faults).toEqual([])
})

/** A server on the same storage as the others. */
function start() {
  const store = new Store(new MemoryAdapter(records, () => Promise.resolve()), 'test')
  const hear =
    <Call extends unknown[]>(name: string, hook: (...call: Call) => unknown) =>
    (...call: Call) => {
      if (failing.has(name)) throw new Error(name)
      return hook(...call)
    }
  const { onAccount, onDelete, onMerge } = tables.hooks
  const outbox = createOutbox({
    store,
    hooks: {
      onAccount: hear('onAccount', onAccount),
      onMerge: hear('onMerge', onMerge),
      onDelete: hear('onDelete', onDelete),
    },
    removeUploads: () => Promise.resolve(),
    report: (error) => reported.push((error as Error).message),
  })
  return { store, outbox, accounts: createAccounts(store, outbox, () => (now += 1)) }
}

/** Makes one person of three accounts, the older ones first. Returns the ids that they had. */
async function mergeThree({ accounts }: ReturnType<typeof start>): Promise<string[]> {
  const [one, two, three] = APP_IDS.map((appId) => ({ appId, openid: 'openid' }))
  if (!one || !two || !three) return []
  const ids: string[] = []
  // The middle account comes last, so that the oldest one takes in one that took in another.
  for (const identity of [three, one, two]) ids.push((await accounts.signIn(identity)).id)
  await accounts.signIn(one, 'union-of-two')
  await accounts.signIn(two, 'union-of-two')
  await accounts.signIn(three, 'union-of-all')
  await accounts.signIn(two, 'union-of-all')
  return ids
}

it('leads every id on, through merges of merges', async () => {
  const server = start()
  const [oldest, ...merged] = await mergeThree(server)
  for (const id of [oldest, ...merged]) {
    const account = await server.accounts.find(id ?? '')
    expect(account?.id).toBe(oldest)
    expect(account?.record.identities).toHaveLength(3)
  }
  expect(merged.map((id) => tables.follow(id))).toEqual([oldest, oldest])
  expect(await server.store.keys('outbox:')).toEqual([])
})

it('removes every trace of merges of merges with the account', async () => {
  const server = start()
  const [, middle = ''] = await mergeThree(server)
  await server.accounts.remove(middle)
  expect([...records.keys()]).toEqual([])
  expect(tables.deleted.size).toBe(1)
})

it.each(['onAccount', 'onMerge'])(
  'delivers nothing before what it builds on, where %s fails for a while',
  async (hook) => {
    failing = new Set([hook])
    const server = start()
    const [oldest = ''] = await mergeThree(server)
    await server.accounts.remove(oldest)
    expect([tables.merges.size, tables.deleted.size]).toEqual([0, 0])
    failing = new Set()
    await jest.advanceTimersByTimeAsync(60_000)
    expect([tables.merges.size, tables.deleted.size]).toEqual([2, 1])
    expect([...records.keys()]).toEqual([])
  },
)

it('delivers at the next start in the same order, whatever the order of the keys', async () => {
  failing = new Set(['onAccount', 'onMerge', 'onDelete'])
  const first = start()
  const [oldest = ''] = await mergeThree(first)
  await first.accounts.remove(oldest)
  await first.outbox.close()
  records = new Map([...records].reverse())
  failing = new Set()
  const second = start()
  await second.outbox.start()
  expect([tables.accounts.size, tables.merges.size, tables.deleted.size]).toEqual([3, 2, 1])
  expect([...records.keys()]).toEqual([])
})

it('tries a hook that fails less and less often, and reports each time', async () => {
  failing = new Set(['onAccount'])
  const { accounts, outbox } = start()
  await accounts.signIn({ appId: APP_IDS[0], openid: 'openid' })
  const counts: number[] = []
  for (const seconds of [1, 2, 4, 8, 16, 32, 60, 60]) {
    await jest.advanceTimersByTimeAsync(seconds * 1_000)
    counts.push(reported.length)
  }
  expect(counts).toEqual([2, 3, 4, 5, 6, 7, 8, 9])
  await outbox.close()
  await jest.advanceTimersByTimeAsync(600_000)
  expect(reported).toHaveLength(9)
})

it('lets nobody wait longer than 2 s for a hook, and calls it only once meanwhile', async () => {
  let calls = 0
  const store = new Store(new MemoryAdapter(records, () => Promise.resolve()), 'test')
  const outbox = createOutbox({
    store,
    hooks: { onAccount: () => new Promise(() => (calls += 1)) },
    removeUploads: () => Promise.resolve(),
    report: (error) => reported.push(String(error)),
  })
  const accounts = createAccounts(store, outbox, () => 1)
  let isAnswered = false
  const answer = accounts.signIn({ appId: APP_IDS[0], openid: 'openid' }).then(() => {
    isAnswered = true
  })
  await jest.advanceTimersByTimeAsync(1_999)
  expect(isAnswered).toBe(false)
  await jest.advanceTimersByTimeAsync(1)
  await answer
  void outbox.start()
  await jest.advanceTimersByTimeAsync(2_000)
  expect([isAnswered, calls, reported]).toEqual([true, 1, []])
})

it('writes no event of new accounts where nobody wants to hear of them', async () => {
  const store = new Store(new MemoryAdapter(records, () => Promise.resolve()), 'test')
  const outbox = createOutbox({
    store,
    hooks: {},
    removeUploads: () => Promise.resolve(),
    report: () => undefined,
  })
  const write = jest.spyOn(store, 'compareAndSetAll')
  await createAccounts(store, outbox, () => 1).signIn({ appId: APP_IDS[0], openid: 'openid' })
  expect(write.mock.calls.flatMap(([changes]) => changes.map(({ key }) => key))).toEqual([
    expect.stringMatching(/^account:/),
    `identity:${APP_IDS[0]}:openid`,
  ])
})
