import { renderedNodeOf } from '../person/rendered-node'

/** The tag and the class names of an element, as in `tree()`. */
export const nameOf = (element: Element, classesOf = classesInDocument): string =>
  tagOf(element) +
  classesOf(element)
    .map((name) => `.${name}`)
    .join('')

/** Before each class name in the document: without a prefix j-component knows no external classes. */
export const CLASS_PREFIX = 'mp'

export const classesInDocument = (element: Element): string[] =>
  element.className
    .split(' ')
    .filter(Boolean)
    .map((name) => name.replace(`${CLASS_PREFIX}--`, ''))

/**
 * The browser's elements inside a built-in component are not part of the page. miniprogram-simulate draws
 * none, and a component's tag may be without a hyphen there.
 */
export const isNative = (element: Element): boolean => {
  const { __wxElement: drawn = {} } = element as { __wxElement?: object }
  return !element.tagName.includes('-') && !('_vt' in drawn)
}

export const isBuiltin = (element: Element): boolean => element.tagName.startsWith('WX-')

/** Has it the attribute `hidden`? Every tag has (official docs, framework/view/component). */
export function isHidden(element: Element): boolean {
  const hidden = renderedNodeOf(element).attribute('hidden')
  return hidden !== undefined && hidden !== false && hidden !== 'false' && hidden !== ''
}

export const tagOf = (element: Element): string => element.tagName.toLowerCase().replace(/^wx-/, '')

/** The frameworks do not set the `id` attribute in the DOM. */
export const idOf = (element: Element): string =>
  (element as { __wxElement?: { id?: string } }).__wxElement?.id ?? ''
