/** What is drawn, as a user meets it. Runs in the page around the phone. */

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export interface Leaf {
  element: HTMLElement
  box: Box
  kind: 'text' | 'control'
  text: string
}

const CONTROLS = '[tabindex], wx-input, wx-textarea'

export const boxOf = (element: Element): Box => element.getBoundingClientRect()

export const widthOf = ({ left, right }: Box): number => right - left
export const heightOf = ({ top, bottom }: Box): number => bottom - top

/** The element that a computed style is asked of stands in the document of the phone. */
export const styleOf = (element: Element, pseudo?: string): CSSStyleDeclaration =>
  (element.ownerDocument.defaultView as Window).getComputedStyle(element, pseudo)

export function isDrawn(element: Element): boolean {
  const { visibility, display } = styleOf(element)
  const box = boxOf(element)
  return visibility !== 'hidden' && display !== 'none' && widthOf(box) > 0 && heightOf(box) > 0
}

/** Everything under `root` that is read or tapped. */
export function leavesOf(root: Element): Leaf[] {
  return [...textsOf(root), ...controlsOf(root)]
}

export const controlsOf = (root: Element): Leaf[] =>
  [...root.querySelectorAll<HTMLElement>(CONTROLS)]
    .filter(isDrawn)
    .map((element) => ({ element, box: boxOf(element), kind: 'control', text: '' }))

export function textsOf(root: Element): Leaf[] {
  const walker = root.ownerDocument.createTreeWalker(root, 4)
  const leaves: Leaf[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    const text = node.textContent?.trim() ?? ''
    if (text === '' || !element || !isDrawn(element)) continue
    const range = root.ownerDocument.createRange()
    range.selectNodeContents(node)
    const box = range.getBoundingClientRect()
    if (widthOf(box) > 0) leaves.push({ element, box, kind: 'text', text })
  }
  return leaves
}

/** The class that the component gives the element, without the prefix of its scope. */
export function nameOf(element: Element): string {
  for (let one: Element | null = element; one; one = one.parentElement) {
    const names = [...one.classList].map((name) => name.split('--').slice(1).join('--'))
    const found = names.find((name) => name.includes('__'))
    if (found !== undefined) return found
    if (one.localName === 'wx-page') break
  }
  return element.localName
}

/** The ancestors within which an element is cut. */
export function cuttersOf(element: Element, root: Element): Element[] {
  const cutters: Element[] = []
  for (let one: Element | null = element; one && one !== root; one = one.parentElement) {
    if (['hidden', 'clip'].includes(styleOf(one).overflowX)) cutters.push(one)
  }
  return cutters
}
