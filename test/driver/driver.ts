import type { Auth } from '../../components/index'
import type { Host, HostOptions, View as DrawnPart } from '../../host'

export type Framework = 'simulate' | 'glass-easel'

/** Runs pages on one of the two frameworks, so that a suite is written once for both. */
export interface Driver {
  readonly framework: Framework
  /**
   * Declares a page by its template or in full. Call it while jest collects the tests, since all
   * pages of a test file are compiled together when the first one opens.
   */
  page(source: string | PageSource): Page
}

export interface PageSource {
  /** The template may use the library's tags. `bind:…="hear"` reports an event to the test. */
  template: string
  data?: Record<string, unknown>
  /** Components that are not the library's, by tag. */
  components?: Record<string, { template: string; js: string }>
  /** The page's script. Default: a script with `data` and `hear`. */
  js?: string
}

export interface Page {
  /** Starts the app with this page and returns it as it is in its first frame. */
  firstFrame(client?: Host | HostOptions, launch?: Launch): Screen
  /** Starts the app with this page and waits for all answers that are due at once. */
  open(client?: Host | HostOptions, launch?: Launch): Promise<Screen>
}

/** The code of app.ts before it calls `App()`. `copy` loads another copy of the package. */
export type Launch = (auth: Auth, copy: () => Auth) => void

export type View = DrawnPart<Shown>

/** A page as a user sees it. */
export interface Screen extends DrawnPart<Shown> {
  readonly host: Host
  /** Returns the events that the page's `hear` received since the last call. */
  heard(): Heard[]
  /** Returns the same events without `statuschange`, each as `type` or `id: type`. */
  events(): string[]
  setData(data: Record<string, unknown>): void
  /**
   * Returns the `setData` calls of each component since the last call, in the order of creation.
   */
  draws(): Draws[]
  /** Waits for all answers that are due now. */
  settle(): Promise<void>
  /** Answers prompts as the user, and waits until the app has the answers. */
  answer(...answers: Parameters<Host['answer']>): Promise<void>
  /** Hides the page, or the whole app with `app`. */
  hide(options?: { app?: boolean }): void
  /** Shows the page or the app again, and waits for all answers that are due at once. */
  show(options?: { app?: boolean }): Promise<void>
  /** Returns the JS API of the running app. */
  auth(): Auth
  /** Returns the JS API of another copy of the package, which is loaded when it is first used. */
  copy(): Auth
  /** Makes another instance in the running app, which shares the storage alone (`createAuth`). */
  another(): Auth
  /** Ends the app and starts it with the same page on the same phone. Returns its first frame. */
  restart(launch?: Launch): Screen
  /** Leaves the page, which detaches its components. */
  leave(): void
}

/** A drawn element. */
export interface Shown extends DrawnPart<Shown> {
  /** The tag and the class names, as in `tree()`. */
  readonly name: string
  /** Returns an attribute, by its name in the template. */
  attribute(name: string): unknown
  /** Taps the element. */
  tap(): void
  /** Taps the element and waits for all answers that are due at once. */
  tapAndWait(): Promise<void>
  type(text: string): void
  /** Takes the nickname that the keyboard offers. */
  pick(): void
  /** Changes the input's text as the client may do by itself, without an event. */
  misshow(text: string): void
  /** Returns the text of the input. */
  value(): string
  /** Takes the focus from the input. */
  blur(): void
  /** Presses 完成 on the keyboard of the input. */
  confirm(): void
  /** Fires an event that the platform fires, such as `load` and `error` of an image. */
  fire(event: string, detail?: object, options?: { bubbles: boolean }): void
  /** Returns the inline style, as it was set. */
  style(): string
}

export interface Heard {
  type: string
  /** The `id` of the node on which the page bound the event. */
  from: string
  detail: unknown
}

/** The number of `setData` calls of a component. */
export interface Draws {
  tag: string
  count: number
  /** What they handed over, as JSON. */
  bytes: number
  /** How many of them came after it was taken off the page. */
  afterDetach: number
}

/** Counts the `setData` calls of a component. */
export interface DrawCounter {
  /** Returns the counts so far and resets them to 0. */
  take(): Draws
  add(data: unknown): void
  detach(): void
}

/** A component that draws as often, while nobody looks, draws at its own drawing: its test would never end. */
const ENDLESS = 500

export function createDrawCounter(tag: string): DrawCounter {
  let draws: Draws = { tag, count: 0, bytes: 0, afterDetach: 0 }
  let isDetached = false
  return {
    take() {
      const taken = draws
      draws = { tag, count: 0, bytes: 0, afterDetach: 0 }
      return taken
    },
    add(data) {
      draws.count++
      if (draws.count > ENDLESS) throw new Error(`<${tag}> draws without end`)
      draws.bytes += Buffer.byteLength(JSON.stringify(data))
      if (isDetached) draws.afterDetach++
    },
    detach() {
      isDetached = true
    },
  }
}

/** The part of a driver that differs between frameworks. */
export interface Stage {
  readonly framework: Framework
  /** The class names of an element, where it does not have those of the template. */
  readonly classesOf?: (element: Element) => string[]
  /** Called once, before anything is mounted. */
  compile(pages: readonly PageSource[]): void
  /** Starts a new app with this page. The page's own `hear` calls `hear`. */
  mount(page: number, wx: Host, hear: (heard: Heard) => void, launch?: Launch): Mounted
}

/** A page that a framework has drawn. */
export interface Mounted {
  element: HTMLElement
  setData(data: Record<string, unknown>): void
  lifetime(lifetime: 'show' | 'hide'): void
  auth(): Auth
  copy(): Auth
  another(): Auth
  draws(): Draws[]
  unmount(): void
}
