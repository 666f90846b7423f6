type Attributes = Record<string, string | number | boolean | ((event: never) => void) | undefined>
type Child = Node | string | undefined

/**
 * An element: `on…` attributes are listeners, `true` is an attribute without value, and `false` or
 * `undefined` is none.
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

/** A sentence in both languages: Chinese first, English smaller behind it. */
export const both = (chinese: string, english: string): HTMLElement =>
  h('span', { class: 'both' }, h('span', {}, chinese), ' ', h('span', { lang: 'en' }, english))
