import type { ComponentEnv } from 'glass-easel-miniprogram-adapter'
import type { WechatClient } from '../wechat-client'
import { hostElement, type BuiltinInstance } from './builtin'

/** The ARIA role of a built-in component for which the app sets none. */
const DEFAULT_ROLES: Record<string, string> = {
  button: 'button',
  navigator: 'link',
  switch: 'switch',
}

/** The ARIA roles that make an element reachable by Tab and tappable by Enter and Space. */
const TAPPABLE_ROLES = [
  'button',
  'link',
  'switch',
  'checkbox',
  'radio',
  'tab',
  'menuitem',
  'option',
]

/**
 * Makes a mini-program usable with a keyboard, which a phone does not need. Tab reaches an element
 * that can be tapped, and Enter and Space tap it. Such elements are buttons, navigators and
 * switches, elements to which the app gave one of the tappable roles, and `<text>` with a tap
 * handler. A role that the app did not give is not added: a phone does not say it either.
 */
export const keyboardBehavior = (Behavior: ComponentEnv['Behavior'], client: WechatClient) =>
  Behavior({
    lifetimes: {
      created(this: BuiltinInstance) {
        updateRole(this)
        const element = hostElement(this)
        element.addEventListener('keydown', (event) => {
          if (event.target !== element || !element.hasAttribute('tabindex')) return
          if (!['Enter', ' '].includes(event.key) || event.repeat) return
          // The browser's default action for Space scrolls the page.
          event.preventDefault()
          tapCentre(this, client)
        })
        element.addEventListener('focus', () => {
          if (element.matches(':focus-visible')) this.focusAncestors = ancestorsOf(element)
          // A transparent button covers the content that it belongs to. Only its focus ring is
          // drawn.
          element.toggleAttribute('data-transparent', getComputedStyle(element).opacity === '0')
        })
        element.addEventListener('blur', () => {
          element.removeAttribute('data-transparent')
          // The blur may come from a removal, or the focus may return at once: check afterwards.
          setTimeout(() => {
            const isLeft = element.isConnected && document.activeElement !== element
            if (isLeft) this.focusAncestors = undefined
          })
        })
      },
      detached(this: BuiltinInstance) {
        const ancestors = this.focusAncestors as HTMLElement[] | undefined
        if (ancestors) setTimeout(() => restoreFocus(ancestors))
      },
      listenerChange(this: BuiltinInstance, isAdded: boolean, name: string) {
        if (!isAdded || name !== 'tap' || this._$.is !== 'text') return
        this.isTappedText = true
        updateRole(this)
      },
    },
    observers: {
      'ariaRole, disabled': function (this: BuiltinInstance) {
        updateRole(this)
      },
    },
  })

function updateRole(instance: BuiltinInstance): void {
  const element = hostElement(instance)
  const { ariaRole, disabled } = instance.data as { ariaRole: string; disabled?: boolean }
  const role = ariaRole || DEFAULT_ROLES[instance._$.is]
  if (role) element.setAttribute('role', role)
  else element.removeAttribute('role')
  if (disabled !== undefined) element.ariaDisabled = disabled ? 'true' : null
  const isTappable = role ? TAPPABLE_ROLES.includes(role) : instance.isTappedText === true
  if (isTappable && !disabled) element.tabIndex = 0
  else element.removeAttribute('tabindex')
}

/** Taps the element in its centre. */
function tapCentre(instance: BuiltinInstance, client: WechatClient): void {
  const { left, top, width, height } = hostElement(instance).getBoundingClientRect()
  const centre = { x: left + width / 2, y: top + height / 2 }
  const tap = (): void =>
    instance._$.triggerEvent('tap', centre, { bubbles: true, composed: true, capturePhase: true })
  if (client.withTap) client.withTap(tap)
  else tap()
}

/**
 * Moves the focus of a removed element to the first focusable element in its nearest ancestor left.
 */
function restoreFocus(ancestors: HTMLElement[]): void {
  if (document.activeElement !== document.body) return
  const place = ancestors.find(({ isConnected }) => isConnected)
  place?.querySelector<HTMLElement>('[tabindex], input, textarea')?.focus()
}

/** Returns the ancestors of an element within its page, the nearest first. */
function ancestorsOf({ parentElement }: HTMLElement): HTMLElement[] {
  if (!parentElement || parentElement.localName === 'wx-page') return []
  return [parentElement, ...ancestorsOf(parentElement)]
}
