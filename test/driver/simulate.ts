import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import simulate from 'miniprogram-simulate'
import type { Auth } from '../../components/index'
import {
  createDrawCounter,
  type DrawCounter,
  type Heard,
  type Mounted,
  type PageSource,
  type Stage,
} from './driver'

const COMPONENTS = resolve(__dirname, '../../components')
const TAGS = ['auth-avatar', 'login-gate', 'profile-card', 'profile-form', 'profile-sheet']

/** The names on `globalThis` that the framework and the page use. */
interface World {
  Component: (definition: Record<string, unknown>) => void
  Behavior: (definition: object) => unknown
  App?: (definition: object) => void
  pageHears?: (heard: Heard) => void
}
const world = globalThis as unknown as World

/**
 * Runs pages on miniprogram-simulate, from the sources. The official compiler works with one folder
 * of templates at a time, so a test file makes one stage, whose folder has all pages and the
 * components. Each app loads its modules anew, as a phone does. Its state is on the app object.
 */
export function createSimulateStage(): Stage {
  let root = ''
  afterAll(() => {
    if (root !== '') rmSync(root, { recursive: true })
  })
  return {
    framework: 'simulate',
    compile(pages) {
      root = mkdtempSync(join(tmpdir(), 'miniprogram-auth-kit-'))
      symlinkSync(COMPONENTS, join(root, 'kit'))
      pages.forEach((page, index) => writePage(join(root, String(index)), page))
    },
    mount(page, _host, hear, launch) {
      jest.resetModules()
      world.pageHears = hear
      const copy = loadCopyOnce()
      launch?.(api(), copy)
      // The host's, where it is installed.
      world.App?.({})
      return mount(join(root, String(page)), root, copy)
    },
  }
}

function writePage(folder: string, { template, data = {}, components = {}, js }: PageSource): void {
  const own = Object.keys(components)
  const usingComponents = Object.fromEntries([
    ...TAGS.map((tag) => [tag, `../kit/${tag}/index`]),
    ...own.map((tag) => [tag, `./${tag}`]),
  ]) as Record<string, string>
  const write = (name: string, wxml: string, script: string, json: object): void => {
    writeFileSync(join(folder, `${name}.wxml`), wxml)
    writeFileSync(join(folder, `${name}.js`), script)
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ component: true, ...json }))
  }
  mkdirSync(folder)
  write('page', template, js ?? pageScript(data), { usingComponents })
  for (const [tag, part] of Object.entries(components)) write(tag, part.template, part.js, {})
}

/** A component in place of the page, since miniprogram-simulate has no `Page`. */
const pageScript = (data: object): string => `Component({
  data: ${JSON.stringify(data)},
  methods: {
    hear({ type, detail, currentTarget }) { pageHears({ type, from: currentTarget.id, detail }) },
  },
})`

const kit = (): { auth: Auth; createAuth: () => Auth } =>
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- of the app that runs, not of this file
  require('../../components/index') as { auth: Auth; createAuth: () => Auth }
const api = (): Auth => kit().auth

/** Returns a function that loads the package a second time, and answers that from then on. */
function loadCopyOnce(): () => Auth {
  let copy: Auth | undefined
  return () => {
    jest.isolateModules(() => {
      copy ??= api()
    })
    return copy as Auth
  }
}

function mount(folder: string, rootPath: string, copy: () => Auth): Mounted {
  const counters: DrawCounter[] = []
  const id = withCounting(counters, () =>
    simulate.load(join(folder, 'page'), 'page', { rootPath, compiler: 'official' }),
  )
  const component = simulate.render(id)
  const element = document.createElement('div')
  document.body.append(element)
  component.attach(element)
  // The typings lack this method.
  const { triggerPageLifeTime } = component as unknown as WithPageLifetimes
  const lifetime: Mounted['lifetime'] = (name) => triggerPageLifeTime.call(component, name)
  lifetime('show')
  return {
    element: component.dom as unknown as HTMLElement,
    setData: (data) => component.setData(data),
    lifetime,
    auth: api,
    copy,
    another: () => kit().createAuth(),
    draws: () => counters.map((counter) => counter.take()),
    unmount: () => component.detach(),
  }
}

interface WithPageLifetimes {
  triggerPageLifeTime: (lifetime: 'show' | 'hide') => void
}

interface Instance {
  counter: DrawCounter
  setData: (...given: unknown[]) => void
  _exparserNode: { $$: Element }
}

/** Counts the `setData` calls of every component but the page. */
function withCounting<Result>(counters: DrawCounter[], load: () => Result): Result {
  const define = world.Component
  const counting = world.Behavior({
    lifetimes: {
      created(this: Instance) {
        const tag = this._exparserNode.$$.tagName.toLowerCase()
        const counter = createDrawCounter(tag)
        const { setData } = this
        this.counter = counter
        this.setData = (...given) => {
          counter.add()
          setData.apply(this, given)
        }
        if (tag !== 'page') counters.push(counter)
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
  try {
    return load()
  } finally {
    world.Component = define
  }
}
