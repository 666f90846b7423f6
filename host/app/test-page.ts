// What tests see of a page. It names nothing of a document, which the types of mini-programs do not have.
import type { Answer } from '../person/prompts'
import type { PageEvent } from './page-events'

/**
 * A drawn part of a page.
 *
 * A selector combines `tag`, `.class`, `#id` and `[attribute="value"]`; a space means a descendant. It
 * looks through component boundaries, since a user sees none. An attribute is named as in the template,
 * and without a value it has to be there.
 */
export interface View<Node> {
  /** Returns the first match. Throws a TestingError `nothing-found` that shows what is drawn, where nothing matches. */
  find: (selector: string) => Node
  /** Returns every match in the order of the page; `[]` where nothing matches. */
  findAll: (selector: string) => Node[]
  has: (selector: string) => boolean
  /** Returns the text that is drawn, with single spaces. */
  text: () => string
  /**
   * Returns an outline of what is drawn, for messages and snapshots: tags, classes, texts, and the
   * attributes that users notice.
   */
  tree: () => string
}

/** A page as its user sees it. */
export interface TestPage extends View<TestNode> {
  /** Its path, without its query. */
  readonly route: string
  /** Its data now. A copy of nothing: change it by `instance.setData`. */
  readonly data: Record<string, unknown>
  /** The `this` of its methods. */
  readonly instance: PageInstance
  /** Its element in the document. */
  readonly element: object
  /**
   * Returns the events that its handlers received since the last call, in order. A type leaves out the
   * others.
   */
  events: (type?: string) => PageEvent[]
  /**
   * Waits for everything that is due, and throws what a handler threw. `ms` milliseconds of the app's time
   * pass, by default none: what shows for a moment, such as a message, is still there.
   */
  settle: (ms?: number) => Promise<void>
  /**
   * Answers open prompts as the user, the oldest first, and waits. An answer may open the next prompt.
   *
   * @throws {TestingError} `nothing-asked` where no prompt is open.
   */
  answer: (...answers: Answer[]) => Promise<void>
  /** The page hides, as when another one opens; with `app` the whole app goes to the back. */
  hide: (options?: { app?: boolean }) => Promise<void>
  /** The page, or the app, shows again. */
  show: (options?: { app?: boolean }) => Promise<void>
  /** The user leaves it. The page below shows again. */
  leave: () => Promise<void>
}

/** The `this` of a page's methods. */
export type PageInstance = Record<string, unknown> & {
  data: Record<string, unknown>
  setData: (change: object, callback?: () => void) => void
}

/** Something that a page draws. What it does waits for everything that is due, and throws what a handler threw. */
export interface TestNode extends View<TestNode> {
  /** The tag and the class names, such as `button.login-gate__button`. */
  readonly name: string
  /** Returns an attribute by its name in the template; `undefined` if there is none. */
  attribute: (name: string) => unknown
  /** The data of a component; `{}` for what is none. */
  readonly data: Record<string, unknown>
  /**
   * The user taps it. The tap bubbles, and a button does what its `open-type` says.
   *
   * @param answers What the user then says to the prompts that open: `'allow'`, `'deny'`, `'cancel'`, or for
   * the avatar sheet `{ avatar: path }`. Without one a prompt stays open: see `page.answer`.
   * @throws {TestingError} `nothing-asked` where there are more answers than prompts.
   */
  tap: (...answers: Answer[]) => Promise<void>
  /**
   * The user types into an input, of any type. Its text is replaced. The keyboard stays until `confirm`,
   * `blur` or a tap elsewhere.
   */
  type: (text: string) => Promise<void>
  /** The user takes the nickname that the keyboard of a nickname input offers: the one of `host.user`. */
  pickNickname: () => Promise<void>
  /** The user presses 完成 on the keyboard of an input. */
  confirm: () => Promise<void>
  /** The user puts the keyboard away. */
  blur: () => Promise<void>
  /** What an input shows. */
  value: () => string
  /** Fires an event that the platform fires, such as `error` of an image or `change` of a picker. */
  fire: (type: string, detail?: object, options?: { bubbles: boolean }) => Promise<void>
  /** The element in the document, for `host.tap` and whatever else takes one. */
  readonly element: object
}
