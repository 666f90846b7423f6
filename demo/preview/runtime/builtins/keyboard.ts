import type { ComponentEnv } from 'glass-easel-miniprogram-adapter'
import type { Client } from '../client'
import { hostElement, type Instance } from './builtin'

/** What these built-ins are to a keyboard and a screen reader, unless the app says otherwise. */
const OWN_ROLES: Record<string, string> = { button: 'button', navigator: 'link', switch: 'switch' }

/** What an app calls something that it made tappable. */
const PRESSED = ['button', 'link', 'switch', 'checkbox', 'radio', 'tab', 'menuitem', 'option']

/**
 * A phone has fingers; here there may be none. What can be tapped is reached by Tab, and Enter and
 * Space tap it: the built-ins made for tapping, what the app gave such a role, and text with a tap
 * handler, which is a link.
 */
export const keyboardBehavior = (Behavior: ComponentEnv['Behavior'], client: Client) =>
  Behavior({
    lifetimes: {
      created(this: Instance) {
        drawRole(this)
        const element = hostElement(this)
        element.addEventListener('keydown', (event) => {
          if (event.target !== element || !element.hasAttribute('tabindex')) return
          if (!['Enter', ' '].includes(event.key) || event.repeat) return
          // Space would scroll the page.
          event.preventDefault()
          press(this, client)
        })
        element.addEventListener('focus', () => {
          if (element.matches(':focus-visible')) this.focusedIn = placesOf(element)
          // A button that is not seen lies over what it stands for: only its ring is seen.
          element.toggleAttribute('data-unseen', getComputedStyle(element).opacity === '0')
        })
        element.addEventListener('blur', () => {
          element.removeAttribute('data-unseen')
          // It may be on its way out of the page, or have the focus back by then.
          setTimeout(() => {
            const isLeft = element.isConnected && document.activeElement !== element
            if (isLeft) this.focusedIn = undefined
          })
        })
      },
      detached(this: Instance) {
        const places = this.focusedIn as HTMLElement[] | undefined
        if (places) setTimeout(() => goOnIn(places))
      },
      listenerChange(this: Instance, isAdded: boolean, name: string) {
        if (!isAdded || name !== 'tap' || this._$.is !== 'text') return
        this.isLink = true
        drawRole(this)
      },
    },
    observers: {
      'ariaRole, disabled': function (this: Instance) {
        drawRole(this)
      },
    },
  })

function drawRole(instance: Instance): void {
  const element = hostElement(instance)
  const { ariaRole, disabled } = instance.data as { ariaRole: string; disabled?: boolean }
  const role = ariaRole || (instance.isLink === true ? 'link' : OWN_ROLES[instance._$.is])
  if (role) element.setAttribute('role', role)
  if (disabled !== undefined) element.ariaDisabled = disabled ? 'true' : null
  if (role && PRESSED.includes(role) && !disabled) element.tabIndex = 0
  else element.removeAttribute('tabindex')
}

/** A tap in its middle. */
function press(instance: Instance, client: Client): void {
  const { left, top, width, height } = hostElement(instance).getBoundingClientRect()
  const middle = { x: left + width / 2, y: top + height / 2 }
  const tap = (): void =>
    instance._$.triggerEvent('tap', middle, { bubbles: true, composed: true, capturePhase: true })
  if (client.duringTap) client.duringTap(tap)
  else tap()
}

/** What had the focus is gone: the keyboard goes on in what came in its place. */
function goOnIn(places: HTMLElement[]): void {
  if (document.activeElement !== document.body) return
  const place = places.find(({ isConnected }) => isConnected)
  place?.querySelector<HTMLElement>('[tabindex], input, textarea')?.focus()
}

/** Where it stands in its page, the nearest first. */
function placesOf({ parentElement }: HTMLElement): HTMLElement[] {
  if (!parentElement || parentElement.localName === 'wx-page') return []
  return [parentElement, ...placesOf(parentElement)]
}
