import { ALL, pageOf, SHEET } from './app-folder'
import { repeat } from './repeat'
import { countSubscribers } from './subscribers'
import { createHost, type Host } from '../../host'
import { classesOf } from '../driver/glass-easel'
import { viewOf } from '../driver/view'
import type { ChangesLeft, SheetsLeft } from './figures'
import type { Framework, Page } from '../../bench/components/frameworks/framework'

/** Changes the user, with one of each component on the page. */
export async function change(framework: Framework, times: number): Promise<ChangesLeft> {
  const app = framework.start(createHost())
  try {
    app.load(pageOf(ALL))()
    await app.host.settle()
    const subscribers = countSubscribers(app.auth())
    const stored: number[] = []
    let turn = 0
    const grown = await repeat(times, {
      host: app.host,
      act: () => void app.auth().setProfile(userOf((turn += 1))),
      look: () => void stored.push(storedLength(app.host)),
    })
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
    const act = () => useOnce(framework, host, page, (turn += 1))
    const grown = await repeat(times, { host, act })
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
  // The field is read, the name is reviewed, and then the sheet moves out.
  await host.clock.advance(5_000)
  if (drawn.has('.profile-sheet')) throw new Error(`The sheet of turn ${turn} did not close.`)
}

function storedLength({ wx }: Host): number {
  const { keys } = wx.getStorageInfoSync()
  return keys.reduce((sum, key) => sum + JSON.stringify(wx.getStorageSync(key)).length, 0)
}
