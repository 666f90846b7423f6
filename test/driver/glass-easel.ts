import { resolve } from 'node:path'
import type { Auth } from '../../components/index'
import type { Bundle } from '../../demo/preview/bundle'
import { compileInWorker, type ComponentSource } from '../../demo/preview/compile/compile-in-worker'
import { bootMiniProgram, type BootOptions } from '../../demo/preview/runtime/boot'
import type { Host } from '../../host'
import {
  createDrawCounter,
  type DrawCounter,
  type Heard,
  type Launch,
  type Mounted,
  type PageSource,
  type Stage,
} from './driver'
import { componentTags } from '../support/component-tags'

const PACKAGE = 'miniprogram-auth-kit'
const COPY = 'copy-of-miniprogram-auth-kit'
const COMPONENTS = resolve(__dirname, '../../components')

/** How a client differs from the others. */
type ClientDifferences = Pick<BootOptions, 'runsBehaviorPageLifetimes'>

/** Runs pages on glass-easel in the preview's runtime, with `components/` as an npm package. */
export function createGlassEaselStage(differences: ClientDifferences = {}): Stage {
  let bundle: Bundle | undefined
  return {
    framework: 'glass-easel',
    classesOf,
    compile(pages) {
      bundle = compileInWorker({
        mounts: { [PACKAGE]: COMPONENTS, [COPY]: COMPONENTS },
        pages: Object.fromEntries(
          pages.map((page, index) => [pathOf(index), pageParts(page, index)]),
        ),
        components: Object.assign({}, ...pages.map(ownComponents)) as Record<
          string,
          ComponentSource
        >,
        appJs: APP,
      })
    },
    mount(page, host, hear, launch) {
      if (!bundle) throw new Error('Nothing is compiled')
      return mount({ bundle, differences }, pathOf(page), host, hear, launch)
    },
  }
}

/** Returns the class names of the template, without the prefix of its scope. */
export const classesOf = (element: Element): string[] =>
  element.className
    .split(' ')
    .filter(Boolean)
    .map((name) => name.replace(/^[a-z]+(-[a-z\d]+)*--(?=.)/, ''))

const pathOf = (page: number): string => `pages/${page}`

function pageParts(
  { template, data = {}, components = {}, js }: PageSource,
  index: number,
): ComponentSource {
  const usingComponents = Object.fromEntries([
    ...componentTags().map((tag) => [tag, `${PACKAGE}/${tag}/index`]),
    ...Object.keys(components).map((tag) => [tag, `/own/${index}/${tag}`]),
  ]) as Record<string, string>
  return { template, json: { usingComponents }, js: js ?? pageScript(data) }
}

const ownComponents = (
  { components = {} }: PageSource,
  index: number,
): Record<string, ComponentSource> =>
  Object.fromEntries(
    Object.entries(components).map(([tag, parts]) => [`own/${index}/${tag}`, parts]),
  )

const pageScript = (data: object): string => `Page({
  data: ${JSON.stringify(data)},
  hear({ type, detail, currentTarget }) {
    pageHears({ type, from: currentTarget.id, detail })
  },
})`

/**
 * The JS API is loaded when a test uses it, since most apps do not require the library in app.ts.
 */
const APP = `
  const api = () => require('${PACKAGE}').auth
  const copy = () => require('${COPY}').auth
  const another = () => require('${PACKAGE}').createAuth()
  wx.appRuns({ api, copy, another })
  App({})`

function mount(
  { bundle, differences }: { bundle: Bundle; differences: ClientDifferences },
  path: string,
  host: Host,
  hear: (heard: Heard) => void,
  launch?: Launch,
): Mounted {
  const root = document.createElement('div')
  document.body.append(root)
  const counters: DrawCounter[] = []
  let running: RunningApp | undefined
  const runningApp = (): RunningApp => {
    if (!running) throw new Error('The app did not run')
    return running
  }
  ;(globalThis as { pageHears?: unknown }).pageHears = hear
  const wx: object = Object.assign(Object.create(host.wx) as object, {
    appRuns(app: RunningApp) {
      running = app
      launch?.(app.api(), app.copy)
    },
  })
  const app = bootMiniProgram(
    bundle,
    {
      ...differences,
      root,
      wx,
      client: {
        pressButton: host.pressButton,
        focusNickname: host.focusNickname,
        blurNickname: host.blurNickname,
        withTap: host.withTap,
      },
      onCreated: (component) => count(component as unknown as Created, counters),
    },
    `/${path}`,
  )
  return {
    element: app.pageRoot(),
    setData: (data) => app.page().setData(data),
    lifetime(lifetime) {
      if (lifetime === 'hide') app.hide()
      else app.show()
    },
    auth: () => runningApp().api(),
    copy: () => runningApp().copy(),
    another: () => runningApp().another(),
    draws: () => counters.map((counter) => counter.take()),
    unmount() {
      app.destroy()
      // glass-easel leaves its listeners on the body, and with them the whole app.
      document.body = document.createElement('body')
    },
  }
}

/** What app.js gives to the driver. */
interface RunningApp {
  api: () => Auth
  copy: () => Auth
  another: () => Auth
}

/** The part of a created component that is used here. */
interface Created {
  getMethodCaller(): { setData: (...given: unknown[]) => void }
  getBackendElement(): Element
  addLifetimeListener(lifetime: string, listener: () => void): void
}

function count(component: Created, counters: DrawCounter[]): void {
  const tag = component.getBackendElement().tagName.toLowerCase()
  // Skips the page and the default of the gate's generic.
  if (tag.startsWith('wx-')) return
  const counter = createDrawCounter(tag)
  const instance = component.getMethodCaller()
  const { setData } = instance
  instance.setData = (...given) => {
    counter.add(given[0])
    setData.apply(instance, given)
  }
  component.addLifetimeListener('detached', () => counter.detach())
  counters.push(counter)
}
