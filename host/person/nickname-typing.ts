import type { NicknameField, NicknameKeyboard } from './nickname-keyboard'
import { nodeOf, type HostNode } from './rendered-node'

/** A person at a nickname input. Where a framework's own input tells of focus and blur, it is given its field. */
export interface NicknameFingers {
  focus: (target: unknown) => void
  type: (node: unknown, text: string) => void
  pick: (node?: unknown) => void
  blur: (target: unknown) => void
  confirm: (node: unknown) => void
  /** What the input shows. */
  value: (node: unknown) => string
}

/**
 * Moves the browser's own input where the framework draws one. Elsewhere (miniprogram-simulate, a
 * plain DOM node) it fires the events of the platform's input itself, and remembers what it shows.
 */
export function createNicknameFingers(keyboard: NicknameKeyboard): NicknameFingers {
  const shown = new WeakMap<object, { text: string; given: unknown }>()
  let heldNode: object | undefined
  let tellings = 0

  const fieldOf = (node: HostNode): NicknameField => {
    const control = node.control()
    const emit: NicknameField['emit'] = (event, detail) => {
      if (control && event === 'input') control.dispatchEvent(new Event('input', { bubbles: true }))
      else node.fire(event, detail, false)
    }
    if (control) {
      const show = (text: string): void => {
        control.value = text
      }
      return { value: () => control.value, show, emit }
    }
    return {
      value: () => {
        const given = node.attribute('value')
        const kept = shown.get(node.key)
        // What the page set since then stands in place of what was typed.
        const text = kept && kept.given === given ? kept.text : given
        return typeof text === 'string' ? text : ''
      },
      show: (text) => {
        shown.set(node.key, { text, given: node.attribute('value') })
      },
      emit,
    }
  }

  const focus = (node: HostNode): void => {
    if (heldNode === node.key && keyboard.focused()) return
    heldNode = node.key
    const before = tellings
    const control = node.control()
    const field = fieldOf(node)
    if (control) focusControl(control, 'focus')
    else node.fire('focus', { value: field.value(), height: 0 }, false)
    if (tellings === before) keyboard.focus(field)
  }

  const blur = (node: HostNode, leave: (control: HTMLInputElement) => void): void => {
    focus(node)
    const before = tellings
    const field = keyboard.focused() ?? fieldOf(node)
    const value = keyboard.blurValue()
    const control = node.control()
    if (control) {
      const text = control.value
      control.value = value
      leave(control)
      // The page may have set another text meanwhile.
      if (control.value === value) control.value = text
    } else {
      node.fire('blur', { value, cursor: value.length }, false)
    }
    if (tellings === before) keyboard.blur(field)
    heldNode = undefined
  }

  return {
    focus: (target) => {
      if (isField(target)) {
        tellings += 1
        keyboard.focus(target)
      } else focus(nodeOf(target))
    },
    type: (given, text) => {
      const node = nodeOf(given)
      focus(node)
      const field = fieldOf(node)
      field.show(text)
      field.emit('input', { value: text, cursor: text.length })
    },
    pick: (given) => {
      if (given !== undefined) focus(nodeOf(given))
      keyboard.pick()
    },
    blur: (target) => {
      if (isField(target)) {
        tellings += 1
        keyboard.blur(target)
      } else blur(nodeOf(target), (control) => focusControl(control, 'blur'))
    },
    confirm: (given) => {
      const node = nodeOf(given)
      focus(node)
      const value = fieldOf(node).value()
      if (!node.control()) node.fire('confirm', { value }, false)
      blur(node, (control) => {
        control.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
        focusControl(control, 'blur')
      })
    },
    value: (given) => fieldOf(nodeOf(given)).value(),
  }
}

/** Moves the focus; where the document does not take part (a detached tree), the event alone. */
function focusControl(control: HTMLInputElement, change: 'focus' | 'blur'): void {
  const active = control.ownerDocument.activeElement === control
  if (active === (change === 'focus') && control.isConnected) return
  control[change]()
  const changed = (control.ownerDocument.activeElement === control) === (change === 'focus')
  if (!changed || !control.isConnected) control.dispatchEvent(new FocusEvent(change))
}

function isField(target: unknown): target is NicknameField {
  const field = target as Partial<NicknameField> | null | undefined
  return typeof field?.value === 'function' && typeof field.show === 'function'
}
