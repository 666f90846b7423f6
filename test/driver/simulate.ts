import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Auth } from '../../components/index'
import { createMiniProgram } from '../../host/app/mini-program'
import type { OpenPage } from '../../host/app/open-page'
import { createRun } from '../../host/app/run'
import type { Host } from '../../host'
import {
  createDrawCounter,
  type DrawCounter,
  type Heard,
  type Mounted,
  type PageSource,
  type Stage,
} from './driver'
import { componentTags } from '../support/component-tags'

const COMPONENTS = resolve(__dirname, '../../components')
const PACKAGE = 'miniprogram-auth-kit'

/** The names on `globalThis` that the framework and the page use. */
interface World {
  Component: (definition: Record<string, unknown>) => void
  Behavior: (definition: object) => unknown
  pageHears?: (heard: Heard) => void
  appLaunches?: () => void
}
const world = globalThis as unknown as World

/** A mini-program that runs, as the stage uses it. */
interface RunningApp {
  open: (page: string) => RunningPage
  require: (name: string) => unknown
  close: () => void
}

interface RunningPage extends Pick<OpenPage, 'element' | 'instance' | 'leave'> {
  /** Where no host tells the app. */
  lifetime?: Mounted['lifetime']
}

/**
 * Runs pages as users run theirs: in a folder of a mini-program with all pages of a test file, in whose
 * `miniprogram_npm` the sources stand.
 *
 * @param run Default: as `createApp` does.
 */
export function createSimulateStage(run: (root: string, host: Host) => RunningApp = runApp): Stage {
  let root = ''
  let running: RunningApp | undefined
  afterEach(() => running?.close())
  afterAll(() => {
    if (root !== '') rmSync(root, { recursive: true })
  })
  return {
    framework: 'simulate',
    compile(pages) {
      root = mkdtempSync(join(tmpdir(), 'miniprogram-auth-kit-'))
      mkdirSync(join(root, 'miniprogram_npm'))
      symlinkSync(COMPONENTS, join(root, 'miniprogram_npm', PACKAGE))
      writeFileSync(join(root, 'app.js'), APP)
      pages.forEach((page, index) => writePage(join(root, String(index)), page))
    },
    mount(page, host, hear, launch) {
      const app = run(root, host)
      running = app
      const kit = (): Kit => app.require(PACKAGE) as Kit
      const copy = loadCopyOnce(() => kit().auth)
      const counters: DrawCounter[] = []
      world.pageHears = hear
      world.appLaunches = () => {
        countDraws(counters)
        launch?.(kit().auth, copy)
      }
      const { element, instance, leave, lifetime } = app.open(`${page}/page`)
      return {
        element,
        setData: (data) => instance.setData(data),
        lifetime: (name) => lifetime?.(name),
        auth: () => kit().auth,
        copy,
        another: () => kit().createAuth(),
        draws: () => counters.map((counter) => counter.take()),
        unmount: leave,
      }
    },
  }
}

/** What `createApp` runs, without the waiting: suites look at first frames, and move time themselves. */
function runApp(root: string, host: Host): RunningApp {
  const miniProgram = createMiniProgram({ root })
  // A screen that starts the app again mounts a page of its own.
  const run = createRun(host, miniProgram, false)
  return {
    open(path) {
      run.start()
      const page = run.open(path)
      return { element: page.element, instance: page.instance, leave: () => run.leave(page) }
    },
    require: miniProgram.require,
    close: run.end,
  }
}

interface Kit {
  auth: Auth
  createAuth: () => Auth
}

/** The library is loaded when a test uses it, since most apps do not require it in app.js. */
const APP = `appLaunches()
if (typeof App === 'function') App({})`

function writePage(folder: string, { template, data = {}, components = {}, js }: PageSource): void {
  const own = Object.keys(components)
  const usingComponents = Object.fromEntries([
    ...componentTags().map((tag) => [tag, `${PACKAGE}/${tag}/index`]),
    ...own.map((tag) => [tag, `./${tag}`]),
  ]) as Record<string, string>
  const write = (name: string, wxml: string, script: string, json: object): void => {
    writeFileSync(join(folder, `${name}.wxml`), wxml)
    writeFileSync(join(folder, `${name}.js`), script)
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(json))
  }
  mkdirSync(folder)
  write('page', template, js ?? pageScript(data), { usingComponents })
  for (const [tag, part] of Object.entries(components)) {
    write(tag, part.template, part.js, { component: true })
  }
}

const pageScript = (data: object): string => `Page({
  data: ${JSON.stringify(data)},
  hear({ type, detail, currentTarget }) { pageHears({ type, from: currentTarget.id, detail }) },
})`

/** Returns a function that loads the package a second time, and answers that from then on. */
function loadCopyOnce(api: () => Auth): () => Auth {
  let copy: Auth | undefined
  return () => {
    jest.isolateModules(() => {
      copy ??= api()
    })
    return copy as Auth
  }
}

interface Instance {
  counter: DrawCounter
  setData: (...given: unknown[]) => void
  _exparserNode: { $$: Element }
}

/** Counts the `setData` calls of every component but the page, from the start of the app. */
function countDraws(counters: DrawCounter[]): void {
  const define = world.Component
  const counting = world.Behavior({
    lifetimes: {
      created(this: Instance) {
        const counter = createDrawCounter(this._exparserNode.$$.tagName.toLowerCase())
        const { setData } = this
        this.counter = counter
        this.setData = (...given) => {
          counter.add(given[0])
          setData.apply(this, given)
        }
        counters.push(counter)
      },
      detached(this: Instance) {
        this.counter.detach()
      },
    },
  })
  world.Component = (definition) => {
    const { behaviors = [] } = definition as { behaviors?: unknown[] }
    define({ ...definition, behaviors: [counting, ...behaviors] })
  }
}
