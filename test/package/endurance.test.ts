import {
  MINUTES,
  WHOLE,
  type EnduranceFigures,
  type Left,
  type ServerEndured,
} from '../endurance/figures'
import { earlyAndLate, grownEach } from '../endurance/heap'
import { latencyOf } from '../endurance/latency'
import { leaksIn } from '../endurance/leaks'
import { readOrder } from '../endurance/order'
import { mount } from '../endurance/mount'
import { enduranceSections } from '../../scripts/docs-reference/fragments/reliability'
import { languages } from '../../scripts/docs-reference/labels'
import { readFigures } from '../figures/figures'
import type { Framework } from '../../bench/components/frameworks/framework'

const ofRoute = { server: { p50: 1, p99: 2 }, reference: { p50: 3, p99: 4 } }
const LATENCY = { 'GET /me': ofRoute, 'POST /session': ofRoute }

describe('what stays in long use', () => {
  const left = (times: number, change: Partial<Left> = {}): Left => ({
    times,
    subscribers: 0,
    bytes: 3,
    objects: 0,
    ...change,
  })
  interface Given {
    times?: number
    byHand?: Partial<Left>
    mounts?: Partial<Left>
    changes?: Partial<Left>
    sheets?: Partial<Left>
    most?: number
    avatarFiles?: number
    held?: number
  }
  const figures = (given: Given): EnduranceFigures => ({
    frameworks: [
      {
        framework: 'exparser',
        mounts: {
          'by-hand': left(WHOLE.mounts, given.byHand),
          'auth-avatar': left(given.times ?? WHOLE.mounts, given.mounts),
        },
        changes: {
          ...left(WHOLE.changes, given.changes),
          stored: { early: 200, most: given.most ?? 200 },
        },
        sheets: { ...left(WHOLE.sheets, given.sheets), avatarFiles: given.avatarFiles ?? 1 },
      },
    ],
    server: server(given.held ?? 1_000),
  })
  const server = (late: number): ServerEndured => ({
    minutes: 1,
    requests: 1,
    memory: { held: { early: 1_000, late }, resident: { early: 1_000, late: 5_000 } },
    latency: LATENCY,
  })

  it.each<[string, Given]>([
    ['where nothing grows', {}],
    ['but for what the framework itself keeps', { byHand: { objects: 2 }, mounts: { objects: 2 } }],
    [
      'but for what the phone of the test and jsdom keep of a sheet',
      { sheets: { objects: 2.6, bytes: 300 } },
    ],
    ['but for some memory of the server', { held: 1_050 }],
    ['but for the engine’s own code, in a short run', { times: 100, mounts: { bytes: 3_000 } }],
  ])('is nothing, %s', (_, given) => {
    expect(leaksIn(figures(given))).toEqual([])
  })

  it.each<[string, Given, string]>([
    [
      'who follows the state for ever',
      { mounts: { subscribers: 2 } },
      'exparser, auth-avatar: 2 still follow the state',
    ],
    [
      'one object of each mount',
      { mounts: { objects: 1 } },
      'exparser, auth-avatar: 1.00 objects more each time',
    ],
    [
      'one object of each change, whatever a mount by hand costs',
      { byHand: { objects: 2 }, changes: { objects: 1 } },
      'exparser, changes: 1.00 objects more each time',
    ],
    [
      'one more object of each sheet',
      { sheets: { objects: 3.6 } },
      'exparser, sheets: 3.60 objects more each time',
    ],
    [
      'a text of each mount, which is no object',
      { mounts: { bytes: 120 } },
      'exparser, auth-avatar: 120 bytes more each time',
    ],
    [
      'an id of each change',
      { changes: { bytes: 40 } },
      'exparser, changes: 40 bytes more each time',
    ],
    [
      'a text of each sheet',
      { sheets: { bytes: 900 } },
      'exparser, sheets: 900 bytes more each time',
    ],
    ['what is stored', { most: 201 }, 'exparser, changes: 201 characters are stored, and not 200'],
    ['files', { avatarFiles: 7 }, 'exparser, sheets: 7 files of avatars'],
    ['a server that holds more', { held: 1_200 }, 'the login server holds 200 bytes more'],
  ])('is %s', (_, given, leak) => {
    expect(leaksIn(figures(given))).toEqual([leak])
  })
})

describe('what is held of each time', () => {
  it('is the least of the first and the least of the last third, once it is warm', () => {
    expect(earlyAndLate([1, 50, 40, 60, 70, 80, 90])).toEqual({ early: 40, late: 80 })
  })

  it('is divided by the times between the two measurements', () => {
    const each = grownEach({
      times: [10, 20, 30, 40, 50, 60, 70],
      bytes: [900, 50, 40, 60, 70, 80, 120],
      objects: [9, 1, 2, 3, 4, 7, 6],
    })
    // Bytes: from 30 to 60 times. Objects: from 20 to 70 times.
    expect(each).toEqual({ bytes: 40 / 30, objects: 5 / 50 })
  })
})

describe('a component that is mounted again and again', () => {
  it.each([16, 100, 999, 10_000])('is, %i times at least, and no more is said', async (times) => {
    const { framework, mounted } = fakeFramework('subscribe')
    const left = await mount(framework, 'auth-avatar', times, nothing)
    expect(left).toEqual({ times: mounted(), subscribers: 0, bytes: 0, objects: 0 })
    expect(left.times).toBeGreaterThanOrEqual(times)
  })

  it('counts those that follow the state and do not end it', async () => {
    const { framework } = fakeFramework('onRedraw', () => undefined)
    const { times, subscribers } = await mount(framework, 'auth-avatar', 100, nothing)
    expect(subscribers).toBe(times)
  })

  it('fails where it follows the state in a way that is not counted', async () => {
    const { framework } = fakeFramework('observe')
    await expect(mount(framework, 'auth-avatar', 100, nothing)).rejects.toThrow(
      'auth-avatar: 6 were mounted, and 0 were counted that follow the state',
    )
  })
})

const nothing = () => ({ bytes: 0, objects: 0 })

/** A framework whose component calls this method as it is mounted, and this with its end as it is taken off. */
function fakeFramework(method: string, takeOff = (end: () => void) => end()) {
  const follow = () => () => undefined
  const components: Record<string, () => () => void> = {
    subscribe: follow,
    onRedraw: follow,
    observe: follow,
  }
  let count = 0
  let ends: (() => void)[] = []
  const page = {
    element: {} as HTMLElement,
    setData(data: object) {
      const { rows } = data as { rows: number[] }
      count += rows.length
      ends.forEach(takeOff)
      ends = rows.map(() => components[method]?.() ?? (() => undefined))
    },
  }
  const framework: Framework = {
    name: 'exparser',
    start(host) {
      const { pageRuns } = globalThis as unknown as { pageRuns: (app: object) => void }
      pageRuns({ 'miniprogram-auth-kit': [{ components }] })
      return {
        host,
        load: () => () => page,
        restart: () => undefined,
        auth: () => ({ setProfile: () => Promise.resolve() }),
        end: () => undefined,
      }
    },
  }
  return { framework, mounted: () => count }
}

describe('latency', () => {
  const answers = (count: number, took: number, at = 500) =>
    Array.from({ length: count }, () => ({ at, took }))

  it('is that of all answers together, and not that of a turn in the middle', () => {
    const turns = [answers(100, 1), answers(100, 1), answers(100, 100)]
    expect(latencyOf(turns, 0)).toEqual({ p50: 1, p99: 100 })
  })

  it('leaves out the start of each turn, in which connections are opened', () => {
    expect(latencyOf([[...answers(8, 300, 0), ...answers(100, 2)]], 250)).toEqual({
      p50: 2,
      p99: 2,
    })
  })
})

describe('npm run test:endurance', () => {
  it('runs every part whole, or the parts and the share that are named', () => {
    expect(readOrder([])).toEqual({ parts: ['simulate', 'glass-easel', 'server'], share: 1 })
    expect(readOrder(['server'], '0.01')).toEqual({ parts: ['server'], share: 0.01 })
  })

  it('refuses parts that do not exist', () => {
    expect(() => readOrder(['server', 'exparser'])).toThrow('There is no part exparser')
  })

  it.each(['', '0', '-1', 'half', 'Infinity'])('refuses a share of “%s”', (share) => {
    expect(() => readOrder([], share)).toThrow('is no number above 0')
  })
})

describe('the figures of the server on the page', () => {
  const [chinese, english] = languages.map(
    (language) => (server: ServerEndured) =>
      enduranceSections(language, { frameworks: [], server }).join('\n'),
  )
  const memory = {
    held: { early: 20 * 1_048_576, late: 21 * 1_048_576 },
    resident: { early: 90 * 1_048_576, late: 99 * 1_048_576 },
  }
  const served: ServerEndured = { minutes: 10, requests: 5, memory, latency: LATENCY }

  it('tell what is held, and beside it what the whole process takes', () => {
    expect(english?.(served)).toContain(
      'Memory that objects and buffers hold at first: 20.0 MB; at last: 21.0 MB.\n\n' +
        'Memory of the whole process (RSS) at first: 90.0 MB; at last: 99.0 MB.',
    )
    expect(chinese?.(served)).toContain(
      '对象和缓冲区占用的内存，开始时 20.0 MB，结束时 21.0 MB。\n\n' +
        '整个进程的内存（RSS），开始时 90.0 MB，结束时 99.0 MB。',
    )
  })

  it('tell how long an answer takes, beside the reference route', () => {
    expect(english?.(served)).toContain(
      '| `GET /me`, who is this | 1.0 ms | 2.0 ms | 3.0 ms | 4.0 ms |',
    )
    expect(chinese?.(served)).toContain(
      '| `POST /session`, 一次登录 | 1.0 ms | 2.0 ms | 3.0 ms | 4.0 ms |',
    )
  })
})

describe('the figures of long use on the page', () => {
  const { frameworks, server } = readFigures('endurance') ?? { frameworks: [] }

  it('are of both frameworks and of the server', () => {
    expect(frameworks.map(({ framework }) => framework)).toEqual(['exparser', 'glass-easel'])
    expect(server?.minutes).toBeGreaterThanOrEqual(MINUTES)
  })

  it('are of whole runs', () => {
    const short = frameworks.flatMap(({ mounts, changes, sheets }) => [
      ...Object.values(mounts).filter(({ times }) => times < WHOLE.mounts),
      ...(changes.times < WHOLE.changes ? [changes] : []),
      ...(sheets.times < WHOLE.sheets ? [sheets] : []),
    ])
    expect(short).toEqual([])
  })

  it('show no leak', () => {
    expect(leaksIn({ frameworks, ...(server && { server }) })).toEqual([])
  })
})
