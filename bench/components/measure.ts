import { createHost } from '../../host'
import { renderedNodeOf } from '../../host/person/rendered-node'
import { pageOf } from './app-folder'
import { USERS, type Subject } from './subjects'
import type { Framework, Page, RunningApp } from './frameworks/framework'

/** What one run of one subject took. Times in µs, memory in bytes. */
export interface Measured {
  /** Of one of 100, as far as it is drawn at once. What follows the state knows nobody then. */
  mount: number
  unmount: number
  memory: number
  /** From the page's first line until a known user is drawn, scripts loaded. */
  firstFrame: number
  /** Of all of them together, when the user changes. */
  change1: number
  change10: number
  change100: number
  /** Where it was asked for: mounting so many takes longer than all the rest. */
  change1000?: number
}

/** How many are mounted while mounting is measured. */
export const MOUNTED = 100
/** How often a page is opened while the first frame is measured. */
const FIRST_FRAMES = 3
/** A change is repeated until the clock has run for so long, in µs, and at least twice. */
const LEAST_TIME = 20_000

export async function measure(
  framework: Framework,
  subject: Subject,
  index: number,
  withThousand: boolean,
): Promise<Measured> {
  const app = framework.start(createHost())
  try {
    const page = app.load(pageOf(index))()
    await app.host.settle()
    const mounts = measureMounts(subject, page)
    const changes = await measureChanges(app, subject, page, withThousand)
    app.host.wx.setStorageSync('user', USERS[0])
    return { ...mounts, ...changes, firstFrame: measureFirstFrame(app, subject, index) }
  } finally {
    app.end()
  }
}

function measureMounts(
  subject: Subject,
  page: Page,
): Pick<Measured, 'mount' | 'unmount' | 'memory'> {
  // The first ones warm up.
  mountRows(page, MOUNTED)
  mountRows(page, 0)
  const before = memoryInUse()
  const mount = time(() => mountRows(page, MOUNTED)) / MOUNTED
  const memory = (memoryInUse() - before) / MOUNTED
  assertMounted(subject, page)
  const unmount = time(() => mountRows(page, 0)) / MOUNTED
  return { mount, unmount, memory }
}

const CHANGES = { change1: 1, change10: 10, change100: 100, change1000: 1_000 } as const
type Changes = Pick<Measured, keyof typeof CHANGES>

async function measureChanges(
  app: RunningApp,
  subject: Subject,
  page: Page,
  withThousand: boolean,
): Promise<Changes> {
  const changes: Partial<Changes> = {}
  collectGarbage()
  for (const [key, rows] of Object.entries(CHANGES) as [keyof Changes, number][]) {
    if (key === 'change1000' && !withThousand) continue
    mountRows(page, rows)
    changeUser(app, subject, page, 0)
    await app.host.settle()
    changes[key] = await withoutStorage(app, () => measureChange(app, subject, page))
  }
  return changes as Changes
}

async function measureChange(app: RunningApp, subject: Subject, page: Page): Promise<number> {
  let [total, turns] = [0, 0]
  while (total < LEAST_TIME || turns < 2) {
    turns += 1
    const user = turns % 2
    total += time(() => changeUser(app, subject, page, user))
    await app.host.settle()
    if (turns <= 2) assertShows(subject, page, user)
  }
  return total / turns
}

/** On a phone the system writes, beside the app; here the model of the storage would be measured. */
async function withoutStorage<Result>(
  { host }: RunningApp,
  run: () => Promise<Result>,
): Promise<Result> {
  const { wx } = host
  const { setStorageSync } = wx
  wx.setStorageSync = () => undefined
  try {
    return await run()
  } finally {
    wx.setStorageSync = setStorageSync
  }
}

function measureFirstFrame(app: RunningApp, subject: Subject, index: number): number {
  let total = 0
  collectGarbage()
  for (let turn = 0; turn < FIRST_FRAMES; turn++) {
    app.restart()
    const draw = app.load(pageOf(index, true))
    let page: Page | undefined
    total += time(() => void (page = draw()))
    if (page) assertShows(subject, page, 0)
  }
  return total / FIRST_FRAMES
}

export function changeUser(app: RunningApp, subject: Subject, page: Page, user: number): void {
  const given = USERS[user as 0 | 1]
  if (subject.isShared) void app.auth().setProfile(given)
  else page.setData({ user: given })
}

export const mountRows = (page: Page, count: number): void =>
  page.setData({ rows: Array.from({ length: count }, (_, index) => index) })

/** A subject that draws nothing would be fast. */
function assertMounted({ name }: Subject, { element }: Page): void {
  const drawn = element.querySelectorAll('wx-image, wx-button, image, button').length
  if (drawn < MOUNTED) throw new Error(`${name}: ${drawn} pictures and buttons of ${MOUNTED}`)
}

/** A change that changes nothing would be fast, and so would a first frame of nobody. */
function assertShows({ name, drawsUser = true }: Subject, { element }: Page, user: number): void {
  const { avatarUrl, nickName } = USERS[user as 0 | 1]
  const isPicture = (image: Element): boolean =>
    renderedNodeOf(image).attribute('src') === avatarUrl
  const isDrawn =
    [...element.querySelectorAll('wx-image')].some(isPicture) ||
    element.textContent.includes(nickName)
  if (drawsUser && !isDrawn) throw new Error(`${name}: ${nickName} is not drawn`)
}

/**
 * Processor time, in µs: that of other processes is not in it. The threads of this one that collect garbage
 * and compile are.
 */
function time(run: () => unknown): number {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return user + system
}

/** So that nobody pays for what others left. */
const collectGarbage = (): void => global.gc?.()

function memoryInUse(): number {
  collectGarbage()
  return process.memoryUsage().heapUsed
}
