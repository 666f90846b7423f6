import { localize } from './panel-language'

type Attributes = Record<string, string | number | boolean | ((event: never) => void) | undefined>
type Child = Node | string | undefined

/**
 * Creates an element, as `h` of other libraries does. An `on…` attribute adds a listener, `true`
 * sets an attribute without value, and `false` or `undefined` sets none.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), value as unknown as EventListener)
    } else {
      element.setAttribute(name, value === true ? '' : String(value))
    }
  }
  element.append(...children.filter((child) => child !== undefined))
  return element
}

/** Creates a text that is shown in the language of the panel. */
export const bilingual = (chinese: string, english: string): HTMLElement =>
  localize(h('span'), chinese, english)
