import { TestingError } from '../testing-error'
import { classesInDocument } from './drawn-element'
import { textOf, treeOf } from './outline'
import { elementsBy } from './selector'
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
  const elementsOf = (selector: string): Element[] => elementsBy(selector, element, classesOf)
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
