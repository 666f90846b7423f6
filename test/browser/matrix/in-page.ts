/** The part of the matrix that runs in the page around the phone: `window.matrix`. */
import { ACCESSIBILITY_RULES } from './accessibility'
import { boxOf, heightOf, isDrawn } from './geometry'
import { COLOUR_RULES, LAYOUT_RULES, PAGE_RULES, type Finding, type Rule } from './rules'
import { themeCss, type Variant } from './variants'

interface RunningPage {
  setData(data: object): void
}

interface Preview {
  controller: { page(): RunningPage; app: { auth: AuthOfStage } }
}

interface AuthOfStage {
  setProfile(profile: { nickName?: string; avatarUrl?: string }): Promise<unknown>
}

/** A finding with the case it was found in and the variant, as an index. */
export interface FoundInVariant extends Finding {
  caseName: string
  variant: number
}

const preview = (): Preview => (window as unknown as { preview: Preview }).preview

const phoneFrame = (): HTMLIFrameElement =>
  document.querySelector('.page-frame') as HTMLIFrameElement

const phone = (): Document => phoneFrame().contentDocument as Document

/** A sheet is drawn at the root of the page; all else stands in its case. */
function rootsOf(caseNames: readonly string[], isSheet: boolean): [string, HTMLElement][] {
  if (isSheet) {
    const panels = [...phone().querySelectorAll<HTMLElement>('[class*=profile-sheet__panel]')]
    return panels.map((panel) => ['sheet', panel])
  }
  return caseNames.flatMap((name, index): [string, HTMLElement][] => {
    const root = phone().querySelector<HTMLElement>(`.case-${index}`)
    return root && isDrawn(root) ? [[name, root]] : []
  })
}

/** In px; a sheet is measured on a small phone, the cases without a scroll bar. */
const SHEET_HEIGHT = 667
const STAGE_HEIGHT = 4000

let style: HTMLStyleElement | undefined
let current: Partial<Variant> = {}

/** What moves is measured where it arrives. */
export function finishAnimations(): void {
  for (const animation of phone().getAnimations()) {
    const { iterations } = animation.effect?.getTiming() ?? {}
    if (iterations !== Infinity) animation.finish()
  }
}

/** The height of the phone, for the sheet or for the whole stage. */
export function setHeight(isSheet: boolean): void {
  phoneFrame().style.height = `${isSheet ? SHEET_HEIGHT : STAGE_HEIGHT}px`
}

export async function apply(variant: Variant, isSheet: boolean, avatarUrl?: string): Promise<void> {
  phoneFrame().style.width = `${variant.width}px`
  setHeight(isSheet)
  if (style?.ownerDocument !== phone() || !style.isConnected) {
    style = phone().createElement('style')
    phone().head.append(style)
    current = {}
  }
  if (current.theme !== variant.theme || current.rem !== variant.rem) {
    // Last in the document, as what an app writes.
    style.textContent = themeCss(variant)
    phone().head.append(style)
  }
  const { lang, name } = variant
  if (current.lang !== lang || current.name !== name) {
    preview().controller.page().setData({ lang, name })
  }
  if (avatarUrl !== undefined && current.name !== name) {
    await preview().controller.app.auth.setProfile({ nickName: name, avatarUrl })
  }
  current = variant
}

export type RuleKind = 'layout' | 'colour' | 'accessibility' | 'page'

const RULES: Record<RuleKind, Rule[]> = {
  layout: LAYOUT_RULES,
  colour: COLOUR_RULES,
  accessibility: ACCESSIBILITY_RULES,
  page: PAGE_RULES,
}

/** Measures a state in every variant. */
export async function measure(
  caseNames: string[],
  variants: Variant[],
  { isSheet, kind, avatarUrl }: { isSheet: boolean; kind: RuleKind; avatarUrl?: string },
): Promise<FoundInVariant[]> {
  const found: FoundInVariant[] = []
  current = {}
  for (const [index, variant] of variants.entries()) {
    await apply(variant, isSheet, avatarUrl)
    finishAnimations()
    for (const [caseName, root] of rootsOf(caseNames, isSheet)) {
      for (const one of RULES[kind].flatMap((rule) => rule(root))) {
        found.push({ ...one, caseName, variant: index })
      }
    }
    const page = phone().querySelector<HTMLElement>('.mini-program-page')
    for (const one of page ? PAGE_RULES.flatMap((rule) => rule(page)) : []) {
      found.push({ ...one, caseName: isSheet ? 'sheet' : 'page', variant: index })
    }
  }
  return found
}

let remembered = new Map<string, number>()

/** Remembers how high each case is, or the sheet, in every variant. */
export async function rememberHeights(
  caseNames: readonly string[],
  variants: readonly Variant[],
  isSheet: boolean,
): Promise<void> {
  remembered = await heightsOf(caseNames, variants, isSheet)
}

/**
 * What has another height since then, in px. What stands below it has moved as far.
 */
export async function changedHeights(
  caseNames: readonly string[],
  variants: readonly Variant[],
  isSheet: boolean,
): Promise<FoundInVariant[]> {
  return shiftsBetween(remembered, await heightsOf(caseNames, variants, isSheet))
}

/** Heights by the index of a variant and the name of a case. */
type Heights = Map<string, number>

function shiftsBetween(before: Heights, after: Heights): FoundInVariant[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const variant = parseInt(key)
    const caseName = key.slice(String(variant).length + 1)
    const measured = Math.round((after.get(key) ?? 0) - (before.get(key) ?? 0))
    return measured === 0 ? [] : [{ rule: 'shift', node: 'height', measured, caseName, variant }]
  })
}

async function heightsOf(
  caseNames: readonly string[],
  variants: readonly Variant[],
  isSheet: boolean,
): Promise<Heights> {
  const heights: Heights = new Map()
  for (const [index, variant] of variants.entries()) {
    await apply(variant, isSheet)
    finishAnimations()
    for (const [name, root] of rootsOf(caseNames, isSheet)) {
      heights.set(`${index} ${name}`, heightOf(boxOf(root)))
    }
  }
  return heights
}

/**
 * The rules that this HTML breaks: the rules themselves are tested by it. `data-scroll-left` scrolls a
 * field, which no attribute of HTML does.
 */
export function brokenBy(html: string): string[] {
  const root = document.createElement('div')
  root.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 200px; background: #fff'
  root.innerHTML = html
  document.body.append(root)
  for (const field of root.querySelectorAll<HTMLElement>('[data-scroll-left]')) {
    field.scrollLeft = Number(field.dataset['scrollLeft'])
  }
  const found = Object.values(RULES).flatMap((rules) => rules.flatMap((rule) => rule(root)))
  root.remove()
  return [...new Set(found.map(({ rule }) => rule))].sort()
}
