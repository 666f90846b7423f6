import { assertText } from '../invalid-argument'
import { renderedNodeOf } from '../person/rendered-node'
import { TestingError } from '../testing-error'
import type { View } from './test-page'

/** What a view does with the elements that it finds. */
export interface ViewOptions<Node> {
  nodeOf: (element: Element) => Node
  /** The class names of an element, as in the template. Default: as createApp draws them. */
  classesOf?: (element: Element) => string[]
}

/** Makes a view of a DOM element. Component boundaries are not in the document, and slots are filled there. */
export function viewOf<Node>(element: Element, options: ViewOptions<Node>): View<Node> {
  const classesOf = options.classesOf ?? classesInDocument
  const elementsOf = (selector: string): Element[] => {
    assertText('find', selector, "give a selector, such as '.login-gate__button'.")
    const parts = partsOf(selector).map((part) => matcher(part, classesOf))
    return descendants(element).filter((one) => matches(one, parts, element))
  }
  return {
    findAll: (selector) => elementsOf(selector).map((one) => options.nodeOf(one)),
    find(selector) {
      const [first] = elementsOf(selector)
      if (first) return options.nodeOf(first)
      throw new TestingError(
        'nothing-found',
        `There is no ${selector} in:\n${treeOf(element, classesOf)}`,
      )
    },
    has: (selector) => elementsOf(selector).length > 0,
    text: () => textOf(element).trim().replace(/\s+/g, ' '),
    tree: () => treeOf(element, classesOf),
  }
}

/** The text of what is not hidden, as a user reads it. */
function textOf(element: Element): string {
  if (isHidden(element)) return ''
  return Array.from(element.childNodes, (child) =>
    child.nodeType === Node.ELEMENT_NODE ? textOf(child as Element) : (child.textContent ?? ''),
  ).join('')
}

/** Has it the attribute `hidden`? Every tag has (official docs, framework/view/component). */
export function isHidden(element: Element): boolean {
  const hidden = renderedNodeOf(element).attribute('hidden')
  return hidden !== undefined && hidden !== false && hidden !== 'false' && hidden !== ''
}

/** The tag and the class names of an element, as in `tree()`. */
export const nameOf = (element: Element, classesOf = classesInDocument): string =>
  tagOf(element) +
  classesOf(element)
    .map((name) => `.${name}`)
    .join('')

/** Before each class name in the document: without a prefix j-component knows no external classes. */
export const CLASS_PREFIX = 'mp'

const classesInDocument = (element: Element): string[] =>
  element.className
    .split(' ')
    .filter(Boolean)
    .map((name) => name.replace(`${CLASS_PREFIX}--`, ''))

/**
 * The browser's elements inside a built-in component are not part of the page. miniprogram-simulate draws
 * none, and a component's tag may be without a hyphen there.
 */
const isNative = (element: Element): boolean => {
  const { __wxElement: drawn = {} } = element as { __wxElement?: object }
  return !element.tagName.includes('-') && !('_vt' in drawn)
}
const isBuiltin = (element: Element): boolean => element.tagName.startsWith('WX-')

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

const tagOf = (element: Element): string => element.tagName.toLowerCase().replace(/^wx-/, '')

/** The frameworks do not set the `id` attribute in the DOM. */
const idOf = (element: Element): string =>
  (element as { __wxElement?: { id?: string } }).__wxElement?.id ?? ''

const DRAWN = ['src', 'open-type', 'disabled', 'placeholder', 'value'] as const

/** An outline of what is drawn. */
export function treeOf(element: Element, classesOf = classesInDocument, depth = 0): string {
  return Array.from(element.childNodes)
    .flatMap((child) => {
      const indent = '  '.repeat(depth)
      if (child.nodeType === Node.TEXT_NODE) {
        const text = child.textContent?.trim() ?? ''
        return text === '' ? [] : [`${indent}"${text}"`]
      }
      const one = child as Element
      if (isNative(one)) return []
      const attributes = isBuiltin(one) ? DRAWN.map((name) => attributeOf(one, name)) : []
      const line = indent + nameOf(one, classesOf) + attributes.join('')
      const below = treeOf(one, classesOf, depth + 1)
      return below === '' ? [line] : [line, below]
    })
    .join('\n')
}

function attributeOf(element: Element, name: string): string {
  const value = renderedNodeOf(element).attribute(name)
  const isNothing = value === undefined || value === '' || value === false
  return isNothing ? '' : ` ${name}=${value as string}`
}
