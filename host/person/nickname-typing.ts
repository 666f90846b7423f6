import type { InputFaults } from './input-faults'
import type { NicknameField, NicknameKeyboard } from './nickname-keyboard'
import { renderedNodeOf, type RenderedNode } from './rendered-node'

/**
 * The user at a nickname input. `focusNickname` and `blurNickname` also take the field of a built-in
 * input whose framework reports its own focus and blur.
 */
export interface NicknameTyping {
  focusNickname: (target: unknown) => void
  typeNickname: (node: unknown, text: string) => void
  pickNickname: (node?: unknown) => void
  blurNickname: (target: unknown) => void
  confirmNickname: (node: unknown) => void
  /** What the input shows. */
  nicknameValue: (node: unknown) => string
}

/**
 * Uses the browser's own input where the framework draws one. Elsewhere (miniprogram-simulate, a
 * plain DOM node) it fires the events of the platform's input itself, and remembers what it shows.
 */
export function createNicknameTyping(
  keyboard: NicknameKeyboard,
  inputFaults: InputFaults,
): NicknameTyping {
  /** The text of each input without a browser's input, and its attribute `value` at that time. */
  const shownTexts = new WeakMap<object, { text: string; valueAttribute: unknown }>()
  let focusedElement: object | undefined
  /** How often a framework reported focus or blur itself. */
  let frameworkReports = 0

  const fieldOf = (node: RenderedNode): NicknameField => {
    const input = node.browserInput()
    const emit: NicknameField['emit'] = (event, detail) => {
      if (input && event === 'input') input.dispatchEvent(new Event('input', { bubbles: true }))
      else node.fire(event, detail, false)
    }
    const cut = (text: string): string => inputFaults.cut(text, node.attribute('maxlength'))
    if (input) {
      const show = (text: string): void => {
        input.value = cut(text)
      }
      return { value: () => input.value, show, emit }
    }
    return {
      value: () => {
        const valueAttribute = node.attribute('value')
        const shown = shownTexts.get(node.element)
        // If the page set another value since, the input shows that one.
        const text = shown && shown.valueAttribute === valueAttribute ? shown.text : valueAttribute
        return typeof text === 'string' ? text : ''
      },
      show: (text) => {
        shownTexts.set(node.element, { text: cut(text), valueAttribute: node.attribute('value') })
      },
      emit,
    }
  }

  const focus = (node: RenderedNode): void => {
    if (focusedElement === node.element && keyboard.focusedField()) return
    inputFaults.crashByPlaceholder(node.attribute('placeholder-style'))
    focusedElement = node.element
    const reportsBefore = frameworkReports
    const input = node.browserInput()
    const field = fieldOf(node)
    if (input) changeFocus(input, 'focus')
    else node.fire('focus', { value: field.value(), height: 0 }, false)
    if (frameworkReports === reportsBefore) keyboard.focus(field)
  }

  const blur = (node: RenderedNode, leave: (input: HTMLInputElement) => void): void => {
    focus(node)
    const reportsBefore = frameworkReports
    const field = keyboard.focusedField() ?? fieldOf(node)
    const value = keyboard.blurValue()
    const input = node.browserInput()
    const isLost = inputFaults.losesBlur()
    if (input) {
      const text = input.value
      input.value = value
      if (isLost) withoutBlur(input, leave)
      else leave(input)
      // The text comes back, unless the page set another one in the blur handler.
      if (input.value === value) input.value = text
    } else if (!isLost) {
      node.fire('blur', { value, cursor: value.length }, false)
    }
    if (frameworkReports === reportsBefore) keyboard.blur(field)
    focusedElement = undefined
  }

  return {
    focusNickname: (target) => {
      if (isField(target)) {
        frameworkReports += 1
        keyboard.focus(target)
      } else focus(renderedNodeOf(target))
    },
    typeNickname: (target, text) => {
      const node = renderedNodeOf(target)
      focus(node)
      inputFaults.crashByText(text, node.attribute('maxlength'))
      const field = fieldOf(node)
      field.show(text)
      const value = field.value()
      field.emit('input', { value, cursor: value.length })
    },
    pickNickname: (target) => {
      if (target !== undefined) focus(renderedNodeOf(target))
      keyboard.pickOffer()
    },
    blurNickname: (target) => {
      if (isField(target)) {
        frameworkReports += 1
        keyboard.blur(target)
      } else blur(renderedNodeOf(target), (input) => changeFocus(input, 'blur'))
    },
    confirmNickname: (target) => {
      const node = renderedNodeOf(target)
      focus(node)
      const value = fieldOf(node).value()
      if (!node.browserInput()) node.fire('confirm', { value }, false)
      blur(node, (input) => {
        input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
        changeFocus(input, 'blur')
      })
    },
    nicknameValue: (target) => fieldOf(renderedNodeOf(target)).value(),
  }
}

/** Moves the focus. In a detached tree, where the document cannot, it fires the event alone. */
function changeFocus(input: HTMLInputElement, change: 'focus' | 'blur'): void {
  const isFocused = (): boolean => input.ownerDocument.activeElement === input
  const shouldBeFocused = change === 'focus'
  if (isFocused() === shouldBeFocused && input.isConnected) return
  input[change]()
  if (isFocused() !== shouldBeFocused || !input.isConnected) {
    input.dispatchEvent(new FocusEvent(change))
  }
}

/** Runs `leave`, and keeps the events of the lost focus from the framework. */
function withoutBlur(input: HTMLInputElement, leave: (input: HTMLInputElement) => void): void {
  const view = input.ownerDocument.defaultView
  const stop = (event: Event): void => event.stopImmediatePropagation()
  const events = ['blur', 'focusout']
  for (const event of events) {
    view?.addEventListener(event, stop, true)
    input.addEventListener(event, stop, true)
  }
  try {
    leave(input)
  } finally {
    for (const event of events) {
      view?.removeEventListener(event, stop, true)
      input.removeEventListener(event, stop, true)
    }
  }
}

function isField(target: unknown): target is NicknameField {
  const field = target as Partial<NicknameField> | null | undefined
  return typeof field?.value === 'function' && typeof field.show === 'function'
}
