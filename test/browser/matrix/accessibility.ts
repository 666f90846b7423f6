import { isDrawn, nameOf } from './geometry'
import type { Finding, Rule } from './rules'

const ACTIONS = 'wx-button, [role=button], [role=link]'

const found = (rule: string, element: Element): Finding => ({
  rule,
  node: nameOf(element),
  measured: 0,
})

const drawn = (root: Element, selector: string): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(selector)].filter(isDrawn)

const labelOf = (element: HTMLElement): string =>
  (element.getAttribute('aria-label') ?? element.innerText).trim()

/** What is tapped has a role: a phone reads it as plain text otherwise. */
const role: Rule = (root) =>
  drawn(root, '[tabindex]:not([role])').map((element) => found('no role', element))

/** What is tapped has a name, which says what it does, not who the user is. */
const label: Rule = (root) => {
  const userNames = new Set(
    drawn(root, '[class*=__nickname]').map((element) => element.innerText.trim()),
  )
  return drawn(root, ACTIONS).flatMap((element) => {
    const text = labelOf(element)
    if (text === '') return [found('no name', element)]
    return userNames.has(text) ? [found('named after the user', element)] : []
  })
}

/** Results are said: a node that is always there says what comes into it. */
const announced: Rule = (root) =>
  drawn(root, '[class*=__hint], [class*=__loading]')
    .filter((element) => !element.closest('[aria-live]:not([aria-live=off])'))
    .map((element) => found('not announced', element))

/** A picture beside a name does not say the name again. */
const once: Rule = (root) =>
  drawn(root, '[role=img]').flatMap((picture) => {
    const name = labelOf(picture)
    const isBeside = textOf(root).includes(name) && picture.getAttribute('aria-hidden') !== 'true'
    return name !== '' && isBeside ? [found('said twice', picture)] : []
  })

const textOf = (root: Element): string => (root as HTMLElement).innerText

export const ACCESSIBILITY_RULES: Rule[] = [role, label, announced, once]
