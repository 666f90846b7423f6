import { join } from 'node:path'
import { compileInWorker } from '../../demo/preview/compile/compile-in-worker'
import { bootMiniProgram } from '../../demo/preview/runtime/boot'
import type { MiniProgramController } from '../../demo/preview/runtime/mini-program-controller'
import { createHost, type Host, type HostOptions } from '../../host'
import { classesOf } from '../driver/glass-easel'
import { viewOf } from '../driver/view'
import type { Shown } from '../driver/driver'

/** The variable with the folder that has what each demo was built to. */
const BUILT = 'FRAMEWORKS_BUILT'

/** A demo that runs, as a user sees it. */
export interface Play {
  host: Host
  app: MiniProgramController
  find(selector: string): Shown
  has(selector: string): boolean
  text(selector: string): string
  /** Taps, and waits until everything that is due was drawn. */
  tap(selector: string): Promise<void>
  /** Answers the open prompt as the user. */
  answer(...answers: Parameters<Host['answer']>): Promise<void>
  settle(): Promise<void>
}

let running: Play | undefined

/** Starts a demo on a client whose `getUserInfo` button asks, unless told otherwise. */
export async function start(demo: string, options: HostOptions = {}): Promise<Play> {
  const folder = process.env[BUILT]
  if (folder === undefined) throw new Error(`${BUILT} is not set: npm run test:frameworks sets it`)
  const host = createHost({ sdkVersion: '2.9.5', ...options })
  host.install()
  const root = document.createElement('div')
  document.body.append(root)
  const { pressButton, withTap } = host
  const bundle = compileInWorker({ root: join(folder, demo) })
  const app = bootMiniProgram(bundle, { root, wx: host.wx, client: { pressButton, withTap } })
  const view = () => viewOf(app.element(), host, classesOf)
  const settle = async (): Promise<void> => {
    // A framework draws in a task of its own, after the state has changed.
    await host.settle()
    await host.clock.advance(100)
    await host.settle()
  }
  const play: Play = {
    host,
    app,
    find: (selector) => view().find(selector),
    has: (selector) => view().has(selector),
    text: (selector) => view().find(selector).text(),
    async tap(selector) {
      view().find(selector).tap()
      await settle()
    },
    async answer(...answers) {
      host.answer(...answers)
      await settle()
    },
    settle,
  }
  running = play
  await settle()
  return play
}

/** Ends what runs; a handler that threw, or a warning of the library's, fails the test. */
export function endAfterEach(): void {
  const printed: unknown[][] = []
  beforeEach(() => {
    jest.spyOn(console, 'error').mockImplementation((...words) => void printed.push(words))
    // glass-easel warns of the values that Taro gives built-in components.
    jest.spyOn(console, 'warn').mockImplementation((...words) => {
      if (words.join(' ').includes('[miniprogram-auth-kit]')) printed.push(words)
    })
  })
  afterEach(() => {
    running?.app.destroy()
    running?.host.uninstall()
    running = undefined
    document.body.innerHTML = ''
    jest.restoreAllMocks()
    expect(printed.splice(0)).toEqual([])
  })
}
