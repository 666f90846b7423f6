import { renderedNodeOf } from '../person/rendered-node'
import { TestingError } from '../testing-error'
import { isHidden, nameOf } from './drawn-element'
import { treeOf } from './outline'

/** Throws where a user does not see a node of a page. */
export function assertDrawn(element: Element, page: Element): void {
  if (!page.contains(element)) {
    throw new TestingError(
      'not-drawn',
      `${nameOf(element)} is no longer drawn: find it again after what changed the page. There is:\n` +
        treeOf(page),
    )
  }
  for (let above: Element | null = element; above && above !== page; above = above.parentElement) {
    if (!isHidden(above)) continue
    const where = above === element ? 'it' : `${nameOf(above)} around it`
    throw new TestingError(
      'not-drawn',
      `A user does not see ${nameOf(element)}: ${where} is hidden.`,
    )
  }
}

export function assertIsInput(element: Element): void {
  if (/^(input|textarea)\b/.test(nameOf(element))) return
  throw new TestingError(
    'no-input',
    `${nameOf(element)} is no input: find the <input> or <textarea> in it.`,
  )
}

/** Throws where a user cannot type into a node. */
export function assertTakesText(element: Element): void {
  assertIsInput(element)
  if (!renderedNodeOf(element).isDisabled()) return
  throw new TestingError('no-input', `${nameOf(element)} is disabled: nobody can type into it.`)
}
