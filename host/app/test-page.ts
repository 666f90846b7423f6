import type { Answer } from '../person/prompts'
import { renderedNodeOf } from '../person/rendered-node'
import { TestingError } from '../testing-error'
import type { OpenPage, PageInstance } from './mini-program'
import type { PageEvent } from './page-events'
import type { Run } from './run'
import { nameOf, viewOf, type View } from './view'

/** A page as its user sees it. */
export interface TestPage extends View<TestNode> {
  /** Its path, without its query. */
  readonly route: string
  /** Its data now. A copy of nothing: change it by `instance.setData`. */
  readonly data: Record<string, unknown>
  /** The `this` of its methods. */
  readonly instance: PageInstance
  /** Its element in the document. */
  readonly element: Element
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
  readonly element: Element
}

interface Parts {
  page: OpenPage
  run: Run
  settle: TestPage['settle']
  onLeave: () => void
}

export function createTestPage({ page, run, settle, onLeave }: Parts): TestPage {
  const { host } = run
  /** What the user of a phone does that is put away would reach the next one. */
  const act = (action: () => void): void => {
    if (!run.isOver) action()
  }
  const answer: TestPage['answer'] = async (...answers) => {
    for (const one of answers) {
      await settle()
      if (!host.prompts.some(({ open }) => open)) throw nothingAsked(one)
      host.answer(one)
    }
    await settle()
  }
  /** The input that the keyboard belongs to. */
  let focused: Element | undefined
  const focus = (element: Element | undefined): void => {
    if (focused && focused !== element) host.blurNickname(focused)
    focused = element
  }
  const then = (action: () => void): Promise<void> => {
    act(action)
    return settle()
  }

  const nodeOf = (element: Element): TestNode => ({
    ...viewOf(element, { nodeOf }),
    element,
    name: nameOf(element),
    attribute: (name) => renderedNodeOf(element).attribute(name),
    get data() {
      return (element as DrawnElement).__wxElement?.data ?? {}
    },
    tap(...answers) {
      act(() => {
        if (focused !== element) focus(undefined)
        host.tap(element)
      })
      return answer(...answers)
    },
    type: (text) =>
      then(() => {
        focus(element)
        host.typeNickname(element, text)
      }),
    pickNickname: () =>
      then(() => {
        focus(element)
        host.pickNickname(element)
      }),
    confirm: () =>
      then(() => {
        focused = undefined
        host.confirmNickname(element)
      }),
    blur: () => then(() => focus(undefined)),
    value: () => host.nicknameValue(element),
    fire: (type, detail = {}, { bubbles } = { bubbles: false }) =>
      then(() => renderedNodeOf(element).fire(type, detail, bubbles)),
  })

  return {
    ...viewOf(page.element, { nodeOf }),
    route: page.route,
    get data() {
      return page.instance.data
    },
    instance: page.instance,
    element: page.element,
    events: (type) =>
      page.takeEvents().filter((event) => type === undefined || event.type === type),
    settle,
    answer,
    hide: (options) => then(() => host.hidePage(options)),
    show: (options) => then(() => host.showPage(options)),
    leave: () => then(onLeave),
  }
}

/** Both frameworks store their element here. */
interface DrawnElement {
  __wxElement?: { data?: Record<string, unknown> }
}

function nothingAsked(answer: Answer): TestingError {
  return new TestingError(
    'nothing-asked',
    `The user was asked nothing, so ${JSON.stringify(answer)} answers nothing. On a client like today's a ` +
      'button opens a sheet of the page instead of a prompt: look at page.tree(). For a prompt give ' +
      "createApp an older one, { host: { sdkVersion: '2.9.0' } }.",
  )
}
