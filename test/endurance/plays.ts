import { ALL, BY_HAND, pageOf, SHEET } from './app-folder'
import { grownEach, heldNow } from './heap'
import { countSubscribers } from './subscribers'
import { createHost, type Host } from '../../host'
import { classesOf } from '../driver/glass-easel'
import { viewOf } from '../driver/view'
import type { ChangesLeft, Held, Left, SheetsLeft } from './figures'
import type { Framework, Page, RunningApp } from '../../bench/components/frameworks/framework'

/** How often what is held is measured while something is done again and again. */
export const BATCHES = 15

/** Mounts a component and takes it off again, 100 of them at a time. */
export async function mount(framework: Framework, tag: string, times: number): Promise<Left> {
  const app = framework.start(createHost())
  try {
    const page = app.load(pageOf(tag))()
    await app.host.settle()
    const subscribers = tag === BY_HAND ? () => 0 : countSubscribers(app.auth())
    const rows = Math.min(100, Math.ceil(times / BATCHES))
    const grown = await repeat(app, times / rows, () => {
      page.setData({ rows: Array.from({ length: rows }, (_, index) => index) })
      page.setData({ rows: [] })
    })
    const [bytes, objects] = [grown.bytes / rows, grown.objects / rows]
    return { times, subscribers: subscribers(), bytes, objects }
  } finally {
    app.end()
  }
}

/** Changes the user, with one of each component on the page. */
export async function change(framework: Framework, times: number): Promise<ChangesLeft> {
  const app = framework.start(createHost())
  try {
    app.load(pageOf(ALL))()
    await app.host.settle()
    const subscribers = countSubscribers(app.auth())
    const stored: number[] = []
    let turn = 0
    const grown = await repeat(
      app,
      times,
      () => void app.auth().setProfile(userOf((turn += 1))),
      () => stored.push(storedLength(app.host)),
    )
    const [early = NaN, ...later] = stored
    return {
      times,
      subscribers: subscribers(),
      ...grown,
      stored: { early, most: Math.max(...later) },
    }
  } finally {
    app.end()
  }
}

/** Another user each time, with names of one length. */
const userOf = (turn: number): { nickName: string; avatarUrl: string } => {
  const digits = String(turn).padStart(7, '0')
  return { nickName: `林小满${digits}`, avatarUrl: `https://example.com/${digits}.png` }
}

/** Opens the sheet, chooses a picture, types a name, and saves; every other time closes it instead. */
export async function useSheet(framework: Framework, times: number): Promise<SheetsLeft> {
  const host = createHost({ sdkVersion: '2.24.4' })
  const app = framework.start(host)
  try {
    const page = app.load(pageOf(SHEET))()
    await host.settle()
    await app.auth().setProfile(userOf(0))
    await host.settle()
    const subscribers = countSubscribers(app.auth())
    let turn = 0
    const grown = await repeat(app, times, () => useOnce(framework, host, page, (turn += 1)))
    const avatarFiles = Object.keys(host.files.saved()).length
    return { times, subscribers: subscribers(), ...grown, avatarFiles }
  } finally {
    app.end()
  }
}

async function useOnce({ name }: Framework, host: Host, page: Page, turn: number): Promise<void> {
  const drawn = viewOf(page.element, host, name === 'glass-easel' ? classesOf : undefined)
  const find = (className: string) => drawn.find(`.${className}`)
  await find('profile-card__edit').tapAndWait()
  host.answer('allow')
  await find('profile-form__avatar').tapAndWait()
  find('profile-form__nickname').type(userOf(turn).nickName)
  await find(turn % 2 ? 'profile-form__save' : 'profile-sheet__close').tapAndWait()
  // It moves out.
  await host.clock.advance(1_000)
}

/** Does it so often, and answers what more is held after each time. */
async function repeat(
  app: RunningApp,
  times: number,
  act: () => unknown,
  look: () => unknown = () => undefined,
): Promise<Held> {
  const measured: Held[] = []
  const each = Math.ceil(times / BATCHES)
  for (let batch = 0; batch <= BATCHES; batch += 1) {
    for (let time = 0; time < each; time += 1) {
      await act()
      if (time % 100 === 0) await app.host.settle()
    }
    await app.host.settle()
    forget(app.host)
    look()
    measured.push(heldNow())
  }
  return grownEach(measured, times)
}

/** The phone of the test notes every call and every prompt, which is its own memory. */
function forget({ calls, prompts }: Host): void {
  for (const noted of [calls, prompts]) (noted as unknown[]).length = 0
}

function storedLength({ wx }: Host): number {
  const { keys } = wx.getStorageInfoSync()
  return keys.reduce((sum, key) => sum + JSON.stringify(wx.getStorageSync(key)).length, 0)
}
