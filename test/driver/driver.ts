import type { Auth } from '../../components/index'
import type { Host, HostOptions } from '../../host'

export type Framework = 'simulate' | 'glass-easel'

/** Puts pages on a framework's screen, so that one suite runs on both. */
export interface Driver {
  readonly framework: Framework
  /**
   * Declares a page, given as its template or in full. Call it while tests are collected: the pages
   * of a test file are compiled together, when the first one opens.
   */
  page(source: string | PageSource): Page
}

export interface PageSource {
  /** Our four tags are known in it; `bind:…="hear"` tells the test. */
  template: string
  data?: Record<string, unknown>
  /** Somebody else's components, by tag. */
  components?: Record<string, { template: string; js: string }>
  /** The page's script. Default: one that has `data` and `hear`. */
  js?: string
}

export interface Page {
  /** The app starts with this page, which stands there as the user sees it first. */
  firstFrame(client?: Host | HostOptions, launch?: Launch): Screen
  /** The same, when everything has arrived that is due by then. */
  open(client?: Host | HostOptions, launch?: Launch): Promise<Screen>
}

/** What stands in app.ts. */
export type Launch = (auth: Auth) => void

/** What can be looked into. A selector is `tag`, `.class`, `#id`, together or one below the other. */
export interface View {
  /** The first that is drawn; throws where there is none. Looks through component boundaries. */
  find(selector: string): Shown
  findAll(selector: string): Shown[]
  has(selector: string): boolean
  /** What can be read, with single spaces. */
  text(): string
  /** An outline of what is drawn: tags, classes, texts, and the attributes that matter to a user. */
  tree(): string
}

/** A page as a user sees it. */
export interface Screen extends View {
  readonly host: Host
  /** What the page's `hear` was told since the last time. */
  heard(): Heard[]
  /** The same without `statuschange`, as `type detail` where that is enough. */
  events(): string[]
  setData(data: Record<string, unknown>): void
  /** `setData` calls of each component since the last time, in the order of their creation. */
  draws(): Draws[]
  /** Lets everything arrive that is due now. */
  settle(): Promise<void>
  /** The user answers, and the app hears it. */
  answer(...answers: Parameters<Host['answer']>): Promise<void>
  /** The page, or the whole app, goes to the back and comes to the front. */
  hide(options?: { app?: boolean }): void
  show(options?: { app?: boolean }): Promise<void>
  /** The JS API, in the app that runs. */
  auth(): Auth
  /** The app ends and starts again with the same page on the same phone: its first frame. */
  restart(launch?: Launch): Screen
  /** The user leaves the page: its components are detached. */
  leave(): void
}

/** Something that is drawn. */
export interface Shown extends View {
  /** By its name in the template. */
  attribute(name: string): unknown
  /** A user's finger. */
  tap(): void
  /** The same, and everything that comes of it at once. */
  tapAndWait(): Promise<void>
  type(text: string): void
  /** The user takes the nickname that the keyboard offers. */
  pick(): void
  /** The client shows this in the input by itself, and no event tells of it. */
  misshow(text: string): void
  /** What the input shows. */
  value(): string
  /** The input loses the focus. */
  blur(): void
  /** The platform tells of it, as `load` and `error` of an image. */
  fire(event: string, detail?: object, options?: { bubbles: boolean }): void
  /** Its inline style, as it was given. */
  style(): string
}

export interface Heard {
  type: string
  /** `id` of the node that the page bound the event to. */
  from: string
  detail: unknown
}

/** How often a component called `setData`. */
export interface Draws {
  tag: string
  count: number
}

/** The count so far; it starts again from 0. */
export function takeCount(counter: Draws): Draws {
  const taken = { ...counter }
  counter.count = 0
  return taken
}

/** What a framework does for a driver. */
export interface Stage {
  readonly framework: Framework
  /** Called once, before anything is mounted. */
  compile(pages: readonly PageSource[]): void
  /** A new app starts with this page. `hear` is what the page's own `hear` calls. */
  mount(page: number, wx: Host, hear: (heard: Heard) => void, launch?: Launch): Mounted
}

/** A page on a framework's screen. */
export interface Mounted {
  element: HTMLElement
  setData(data: Record<string, unknown>): void
  lifetime(lifetime: 'show' | 'hide'): void
  auth(): Auth
  draws(): Draws[]
  unmount(): void
}
