import { assertText } from '../invalid-argument'
import { renderedNodeOf } from '../person/rendered-node'
import { TestingError } from '../testing-error'
import { idOf, isNative, tagOf } from './drawn-element'

/** The elements inside `within` that match a selector, in the order of the page. */
export function elementsBy(
  selector: string,
  within: Element,
  classesOf: (element: Element) => string[],
): Element[] {
  assertText('find', selector, "give a selector, such as '.login-gate__button'.")
  const parts = partsOf(selector).map((part) => matcher(part, classesOf))
  return descendants(within).filter((one) => matches(one, parts, within))
}

/** Child by child, since jsdom's collections of children are slow. */
function descendants(element: Element, found: Element[] = []): Element[] {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    if (isNative(child)) continue
    found.push(child)
    descendants(child, found)
  }
  return found
}

/** Splits at spaces, but not in the value of an attribute. */
const partsOf = (selector: string): string[] =>
  selector.trim().match(/(?:\[[^\]]*\]|[^\s[\]])+/g) ?? []

type Matcher = (element: Element) => boolean

function matcher(part: string, classesOf: (element: Element) => string[]): Matcher {
  const [, tag = '', rest = ''] = /^([\w-]*)(.*)$/.exec(part) ?? []
  const names = rest.match(/[.#][\w-]+|\[[\w-]+(=("[^"]*"|'[^']*'|[^\]]*))?\]/g) ?? []
  if (names.join('') !== rest || part === '') {
    throw new TestingError(
      'nothing-found',
      `"${part}" is no selector here: combine tag, .class, #id and [attribute="value"], and separate ` +
        'descendants by a space.',
    )
  }
  return (element) =>
    (tag === '' || tagOf(element) === tag) &&
    names.every((name) => {
      const value = name.slice(1)
      if (name.startsWith('#')) return idOf(element) === value
      if (name.startsWith('.')) return classesOf(element).includes(value)
      return hasAttribute(element, value.slice(0, -1))
    })
}

function hasAttribute(element: Element, condition: string): boolean {
  const [, name = '', , wanted] = /^([\w-]+)(=["']?(.*?)["']?)?$/.exec(condition) ?? []
  const value = renderedNodeOf(element).attribute(name)
  if (wanted === undefined) return value !== undefined && value !== false
  return String(value) === wanted
}

function matches(element: Element, parts: Matcher[], within: Element): boolean {
  const [last, ...rest] = [...parts].reverse()
  if (!last?.(element)) return false
  let above = element.parentElement
  for (const part of rest) {
    while (above && above !== within && !part(above)) above = above.parentElement
    if (!above || above === within) return false
    above = above.parentElement
  }
  return true
}
