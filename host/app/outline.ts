import { renderedNodeOf } from '../person/rendered-node'
import { classesInDocument, isBuiltin, isHidden, isNative, nameOf } from './drawn-element'

/** The text of what is not hidden, as a user reads it. */
export function textOf(element: Element): string {
  if (isHidden(element)) return ''
  return Array.from(element.childNodes, (child) =>
    child.nodeType === Node.ELEMENT_NODE ? textOf(child as Element) : (child.textContent ?? ''),
  ).join('')
}

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
