import { createHost } from '../../host'
import { pageOf } from './app-folder'
import { USERS, type Subject } from './subjects'
import type { DrawListener, Framework, Page, RunningApp } from './frameworks/framework'

/** What one run of one subject took. Times in µs, memory in bytes. */
export interface Measured {
  /** Of one of 100. What follows the state knows nobody then; the others have a picture and a name. */
  mount: number
  unmount: number
  memory: number
  /** From the page's first line until a known user is drawn, scripts loaded. */
  firstFrame: number
  /** Of all of them together, when the user changes. */
  change1: number
  change10: number
  change100: number
  /** In every third run: mounting so many takes longer than all the rest. */
  change1000?: number
}

/** How many are mounted while mounting is measured. */
const MOUNTED = 100
/** A change is repeated, so that a short one lasts long enough for the clock. */
const REPEATS = { change1: 20, change10: 10, change100: 4, change1000: 2 } as const

export async function measure(
  framework: Framework,
  subject: Subject,
  index: number,
  isThousand: boolean,
): Promise<Measured> {
  const app = framework.start(createHost())
  try {
    const page = app.load(pageOf(index))()
    await app.host.settle()
    // The first ones warm up.
    mountRows(page, MOUNTED)
    mountRows(page, 0)
    const before = memoryInUse()
    const mount = time(() => mountRows(page, MOUNTED)) / MOUNTED
    const memory = (memoryInUse() - before) / MOUNTED
    assertDrawn(subject, page)
    const unmount = time(() => mountRows(page, 0)) / MOUNTED
    const changes = await measureChanges(app, subject, page, isThousand)
    app.host.wx.setStorageSync('user', USERS[0])
    app.restart()
    const draw = app.load(pageOf(index, true))
    const firstFrame = time(draw)
    return { mount, unmount, memory, firstFrame, ...changes }
  } finally {
    app.end()
  }
}

type Changes = Pick<Measured, keyof typeof REPEATS>

async function measureChanges(
  app: RunningApp,
  subject: Subject,
  page: Page,
  isThousand: boolean,
): Promise<Changes> {
  const changes: Partial<Changes> = {}
  for (const [key, repeats] of Object.entries(REPEATS) as [keyof Changes, number][]) {
    if (key === 'change1000' && !isThousand) continue
    mountRows(page, Number(key.replace('change', '')))
    // The storage of the phone is not part of a change.
    changeUser(app, subject, page, 0)
    await app.host.settle()
    let total = 0
    for (let turn = 1; turn <= repeats; turn++) {
      total += time(() => changeUser(app, subject, page, turn % 2))
      await app.host.settle()
    }
    changes[key] = total / repeats
  }
  return changes as Changes
}

export function changeUser(app: RunningApp, subject: Subject, page: Page, user: number): void {
  const given = USERS[user as 0 | 1]
  if (subject.isShared) void app.auth().setProfile(given)
  else page.setData({ user: given })
}

export const mountRows = (page: Page, count: number): void =>
  page.setData({ rows: Array.from({ length: count }, (_, index) => index) })

/** A subject that draws nothing would be fast. */
function assertDrawn({ name }: Subject, { element }: Page): void {
  const drawn = element.querySelectorAll('wx-image, wx-button, image, button').length
  if (drawn < MOUNTED) throw new Error(`${name}: ${drawn} pictures and buttons of ${MOUNTED}`)
}

/** Processor time, in µs: what else the machine does costs none of it. */
function time(run: () => unknown): number {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return user + system
}

function memoryInUse(): number {
  global.gc?.()
  return process.memoryUsage().heapUsed
}

/** What is counted, for each of 100. */
export interface Counted {
  /** What is drawn: elements of the document, those inside of built-in components as well. */
  elements: number
  /** From the start of the app until nothing is due. */
  nativeCalls: number
  mountCount: number
  mountBytes: number
  changeCount: number
  changeBytes: number
}

export async function count(
  framework: Framework,
  subject: Subject,
  index: number,
): Promise<Counted> {
  let [draws, bytes] = [0, 0]
  let isCountingPage = false
  const onDraw: DrawListener = (data, isPage) => {
    if (isPage && !isCountingPage) return
    draws += 1
    bytes += Buffer.byteLength(JSON.stringify(data))
  }
  const app = framework.start(createHost(), onDraw)
  try {
    const page = app.load(pageOf(index))()
    const elementsNow = (): number => page.element.querySelectorAll('*').length
    const elementsBefore = elementsNow()
    mountRows(page, MOUNTED)
    const elements = (elementsNow() - elementsBefore) / MOUNTED
    const [mountCount, mountBytes] = [draws / MOUNTED, bytes / MOUNTED]
    await app.host.settle()
    const nativeCalls = app.host.calls.length
    changeUser(app, subject, page, 0)
    await app.host.settle()
    ;[draws, bytes, isCountingPage] = [0, 0, true]
    changeUser(app, subject, page, 1)
    await app.host.settle()
    const [changeCount, changeBytes] = [draws / MOUNTED, bytes / MOUNTED]
    return { elements, nativeCalls, mountCount, mountBytes, changeCount, changeBytes }
  } finally {
    app.end()
  }
}
