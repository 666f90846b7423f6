import { backgroundOf, contrastOf, opacityOf, parseColor, textContrast } from './contrast'
import {
  boxOf,
  controlsOf,
  cuttersOf,
  heightOf,
  leavesOf,
  nameOf,
  styleOf,
  textsOf,
  widthOf,
  type Box,
  type Leaf,
} from './geometry'

/** What a rule found. `measured` is in px, or a ratio of contrast. */
export interface Finding {
  rule: string
  node: string
  measured: number
}

export type Rule = (root: HTMLElement) => Finding[]

/** In px: less is not seen. */
const TOLERANCE = 1
/** In px (WCAG 2.5.5; Apple's guidelines). */
const MIN_TARGET = 44

const finding = (rule: string, element: Element, measured: number): Finding => ({
  rule,
  node: nameOf(element),
  measured: Math.round(measured * 100) / 100,
})

/** Nothing reaches out of the room that the app gave the component. */
const overflow: Rule = (root) => {
  const room = boxOf(root)
  return leavesOf(root).flatMap(({ element, box }) => {
    const isCut = cuttersOf(element, root).length > 0
    const excess = Math.max(box.right - room.right, room.left - box.left)
    return excess > TOLERANCE && !isCut ? [finding('overflow', element, excess)] : []
  })
}

/** No text is cut, but a line that says so by an ellipsis. */
const clipping: Rule = (root) =>
  textsOf(root).flatMap(({ element, box }) =>
    cuttersOf(element, root).flatMap((cutter) => {
      const room = boxOf(cutter)
      const isEllipsis = styleOf(cutter).textOverflow === 'ellipsis'
      const across = isEllipsis ? 0 : Math.max(box.right - room.right, room.left - box.left)
      const isScrolled = /auto|scroll/.test(styleOf(cutter).overflowY)
      // The box of a glyph is larger than what is drawn of it.
      const along = isScrolled ? 0 : Math.max(box.bottom - room.bottom, room.top - box.top) - 2
      const excess = Math.max(across, along)
      return excess > TOLERANCE ? [finding('clipping', element, excess)] : []
    }),
  )

/** No text is squeezed into a column of single characters. */
const squeezed: Rule = (root) =>
  textsOf(root).flatMap(({ element, box, text }) => {
    const em = parseFloat(styleOf(element).fontSize)
    const isColumn = text.length > 3 && widthOf(box) < 2.5 * em && heightOf(box) > 4 * em
    return isColumn ? [finding('squeezed', element, widthOf(box))] : []
  })

/** A field shows the beginning of a long name. */
const beginning: Rule = (root) =>
  [...root.querySelectorAll('input')].flatMap((field) =>
    field.scrollLeft > 0 ? [finding('beginning', field, field.scrollLeft)] : [],
  )

/** A name in a script that runs from right to left orders itself alone: its beginning is not cut. */
const isolation: Rule = (root) =>
  textsOf(root).flatMap(({ element, text }) => {
    const isName =
      /__nickname$/.test(nameOf(element)) && /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(text)
    const { unicodeBidi, direction } = styleOf(element)
    return isName && unicodeBidi !== 'plaintext' && direction !== 'rtl'
      ? [finding('isolation', element, 0)]
      : []
  })

/** Nothing is drawn over something else, but what covers its content on purpose and is not seen. */
const overlap: Rule = (root) => {
  const seen = leavesOf(root)
    .filter(({ element }) => opacityOf(element) > 0.2)
    .map((leaf) => ({ ...leaf, box: seenBox(leaf, root) }))
  return seen.flatMap((one, index) =>
    seen.slice(index + 1).flatMap((other) => {
      const area = sharedArea(one, other)
      return area > 2 ? [finding('overlap', other.element, area)] : []
    }),
  )
}

/** The part of a leaf that its ancestors do not cut away. */
const seenBox = ({ element, box }: Leaf, root: Element): Box =>
  cuttersOf(element, root)
    .map(boxOf)
    .reduce(
      (seen, room) => ({
        left: Math.max(seen.left, room.left),
        top: Math.max(seen.top, room.top),
        right: Math.min(seen.right, room.right),
        bottom: Math.min(seen.bottom, room.bottom),
      }),
      box,
    )

function sharedArea(one: Leaf, other: Leaf): number {
  if (one.element.contains(other.element) || other.element.contains(one.element)) return 0
  const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
  const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
  return width > TOLERANCE && height > TOLERANCE ? width * height : 0
}

/** What is tapped is at least 44 px wide and high. */
const target: Rule = (root) =>
  controlsOf(root).flatMap(({ element, box }) => {
    const size = Math.min(widthOf(box), heightOf(box))
    return size < MIN_TARGET - 0.5 ? [finding('target', element, size)] : []
  })

/** Text: 4.5 (WCAG 1.4.3). What is disabled is exempt. */
const contrast: Rule = (root) => {
  const texts = textsOf(root).filter(
    ({ element }) => opacityOf(element) > 0.2 && !element.closest('[disabled]'),
  )
  const fields = [...root.querySelectorAll('input')].filter(({ disabled }) => !disabled)
  const ratios: [Element, number][] = [
    ...texts.map(({ element }): [Element, number] => [element, textContrast(element)]),
    ...fields.map((field): [Element, number] => [
      field,
      textContrast(field, field.value ? undefined : styleOf(field, '::placeholder').color),
    ]),
  ]
  return ratios.flatMap(([element, ratio]) =>
    ratio < 4.5 ? [finding('contrast', element, ratio)] : [],
  )
}

/** A field is told from what is around it: 3, by its fill or its border (WCAG 1.4.11). */
const controlContrast: Rule = (root) =>
  [...root.querySelectorAll('wx-input')].flatMap((field) => {
    const around = backgroundOf(field.parentElement)
    const { borderBottomWidth, borderBottomColor } = styleOf(field)
    const border = parseFloat(borderBottomWidth) > 0 ? parseColor(borderBottomColor) : around
    const ratio = Math.max(
      contrastOf(backgroundOf(field), around),
      contrastOf(border[3] > 0 ? border : around, around),
    )
    return ratio < 3 ? [finding('control contrast', field, ratio)] : []
  })

/** No page scrolls sideways. */
const sideways: Rule = (page) => {
  const excess = page.scrollWidth - page.clientWidth
  return excess > 0 ? [finding('sideways scroll', page, excess)] : []
}

/** What is measured of a whole page. */
export const PAGE_RULES: Rule[] = [sideways]
export const LAYOUT_RULES: Rule[] = [
  overflow,
  clipping,
  squeezed,
  beginning,
  isolation,
  overlap,
  target,
]
export const COLOUR_RULES: Rule[] = [contrast, controlContrast]
