import type { Answer } from '../person/prompts'
import { renderedNodeOf } from '../person/rendered-node'
import { assertText, invalidArgument } from '../invalid-argument'
import { TestingError } from '../testing-error'
import { assertAnswers } from './arguments'
import type { OpenPage } from './open-page'
import type { Run } from './run'
import type { TestNode, TestPage } from './test-page'
import { assertDrawn, assertIsInput, assertTakesText } from './reachable'
import { nameOf } from './drawn-element'
import { viewOf } from './view'

interface Parts {
  page: OpenPage
  run: Run
  settle: TestPage['settle']
  onLeave: () => void
}

export function createTestPage({ page, run, settle, onLeave }: Parts): TestPage {
  const { host } = run
  /** What the user of a phone does that is put away would reach the next one. */
  const whileRunning = (action: () => void): void => {
    if (run.isOver) return
    if (!page.isOpen) throw left(page.route)
    action()
  }
  const doAndSettle = async (action: () => void): Promise<void> => {
    whileRunning(action)
    await settle()
  }
  const answer: TestPage['answer'] = async (...answers) => {
    assertAnswers(answers)
    whileRunning(() => undefined)
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

  const nodeOf = (element: Element): TestNode => {
    const typeInto = (action: () => void): Promise<void> =>
      doAndSettle(() => {
        assertDrawn(element, page.element)
        assertTakesText(element)
        action()
      })
    return {
      ...viewOf(element, { nodeOf }),
      element,
      name: nameOf(element),
      attribute: (name) => renderedNodeOf(element).attribute(name),
      get data() {
        return (element as DrawnElement).__wxElement?.data ?? {}
      },
      async tap(...answers) {
        assertAnswers(answers)
        whileRunning(() => {
          assertDrawn(element, page.element)
          if (focused !== element) focus(undefined)
          host.tap(element)
        })
        await answer(...answers)
      },
      type: (text) =>
        typeInto(() => {
          if (typeof text !== 'string')
            throw invalidArgument('type', text, "give a text: type('小满').")
          focus(element)
          host.typeNickname(element, text)
        }),
      pickNickname: () =>
        typeInto(() => {
          focus(element)
          host.pickNickname(element)
        }),
      confirm: () =>
        typeInto(() => {
          focused = undefined
          host.confirmNickname(element)
        }),
      blur: () => doAndSettle(() => focus(undefined)),
      value() {
        assertIsInput(element)
        return host.nicknameValue(element)
      },
      fire: (type, detail = {}, { bubbles } = { bubbles: false }) =>
        doAndSettle(() => {
          assertText('fire', type, "give an event: fire('change', { value: 1 }).")
          renderedNodeOf(element).fire(type, detail, bubbles)
        }),
    }
  }

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
    hide: (options) => doAndSettle(() => host.hidePage(options)),
    show: (options) => doAndSettle(() => host.showPage(options)),
    leave: async () => {
      if (page.isOpen) onLeave()
      await settle()
    },
  }
}

/** Both frameworks store their element here. */
interface DrawnElement {
  __wxElement?: { data?: Record<string, unknown> }
}

const left = (route: string): TestingError =>
  new TestingError(
    'page-left',
    `${route} was left, or the app was started again, so nobody can do anything with this page. Open it ` +
      `again: app.page('${route}').`,
  )

function nothingAsked(answer: Answer): TestingError {
  return new TestingError(
    'nothing-asked',
    `The user was asked nothing, so ${JSON.stringify(answer)} answers nothing. On a client like today's a ` +
      'button opens a sheet of the page instead of a prompt: look at page.tree(). For a prompt give ' +
      "createApp an older one, { host: { sdkVersion: '2.9.0' } }.",
  )
}
