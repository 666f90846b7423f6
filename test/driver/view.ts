import { renderedNodeOf } from '../../host/person/rendered-node'
import type { Host } from '../../host'
import type { Shown, View } from './driver'

/**
 * Makes a view of a DOM element. Both frameworks draw into the document, without component
 * boundaries and with filled slots, so one implementation works for both.
 */
export function viewOf(element: Element, host: Host): View {
  const findAll = (selector: string): Shown[] => {
    const parts = selector.trim().split(/\s+/).map(matcher)
    const found = descendants(element).filter((one) => matches(one, parts, element))
    return found.map((one) => shown(one, host))
  }
  return {
    findAll,
    find(selector) {
      const [first] = findAll(selector)
      if (!first) throw new Error(`There is no ${selector} in:\n${treeOf(element)}`)
      return first
    },
    has: (selector) => findAll(selector).length > 0,
    text: () => element.textContent.trim().replace(/\s+/g, ' '),
    tree: () => treeOf(element),
  }
}

function shown(element: Element, host: Host): Shown {
  const tap = (): void => host.tap(element)
  return {
    ...viewOf(element, host),
    name: nameOf(element),
    attribute: (name) => renderedNodeOf(element).attribute(name),
    tap,
    tapAndWait() {
      tap()
      return host.settle()
    },
    type: (text) => host.typeNickname(element, text),
    pick: () => host.pickNickname(element),
    misshow(text) {
      const { __wxElement: input } = element as { __wxElement?: { setData?(data: object): void } }
      if (!renderedNodeOf(element).browserInput() || !input?.setData)
        throw new Error('This input shows nothing by itself')
      input.setData({ value: text })
    },
    value: () => host.nicknameValue(element),
    blur: () => host.blurNickname(element),
    confirm: () => host.confirmNickname(element),
    fire: (event, detail = {}, { bubbles } = { bubbles: false }) =>
      renderedNodeOf(element).fire(event, detail, bubbles),
    style: () => element.getAttribute('style') ?? '',
  }
}

/** The browser's elements inside a built-in component are not part of the page. */
const isNative = (element: Element): boolean => !element.tagName.includes('-')
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

type Matcher = (element: Element) => boolean

function matcher(part: string): Matcher {
  const [, tag = '', rest = ''] = /^([\w-]*)(.*)$/.exec(part) ?? []
  const names = rest.match(/[.#][\w-]+/g) ?? []
  if (names.join('') !== rest) throw new Error(`Not a selector this driver knows: ${part}`)
  return (element) =>
    (tag === '' || tagOf(element) === tag) &&
    names.every((name) =>
      name.startsWith('#')
        ? idOf(element) === name.slice(1)
        : classesOf(element).includes(name.slice(1)),
    )
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

const nameOf = (element: Element): string =>
  tagOf(element) +
  classesOf(element)
    .map((name) => `.${name}`)
    .join('')

/** Returns the class names of the template, without the prefix that a framework adds. */
const classesOf = (element: Element): string[] =>
  element.className
    .split(' ')
    .filter(Boolean)
    .map((name) => name.replace(/^[a-z]+(-[a-z\d]+)*--(?=.)/, ''))

const DRAWN = ['src', 'open-type', 'disabled', 'placeholder', 'value'] as const

function treeOf(element: Element, depth = 0): string {
  return [...element.childNodes]
    .flatMap((child) => {
      const indent = '  '.repeat(depth)
      if (child.nodeType === Node.TEXT_NODE) {
        const text = child.textContent?.trim() ?? ''
        return text === '' ? [] : [`${indent}"${text}"`]
      }
      const one = child as Element
      if (isNative(one)) return []
      const attributes = isBuiltin(one) ? DRAWN.map((name) => attributeOf(one, name)) : []
      const line = indent + nameOf(one) + attributes.join('')
      const below = treeOf(one, depth + 1)
      return below === '' ? [line] : [line, below]
    })
    .join('\n')
}

function attributeOf(element: Element, name: string): string {
  const value = renderedNodeOf(element).attribute(name)
  const isNothing = value === undefined || value === '' || value === false
  return isNothing ? '' : ` ${name}=${value as string}`
}
