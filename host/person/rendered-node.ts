import { TestingError } from '../testing-error'

/** A rendered node, of any framework. */
export interface RenderedNode {
  /** The framework's or the document's own object. */
  readonly element: object
  /** An attribute by its name in the template. `undefined` if there is none. */
  attribute(name: string): unknown
  isDisabled(): boolean
  /** Fires an event on it. */
  fire(event: string, detail: object, bubbles: boolean): void
  /** The node itself if it is a button, else the nearest button around it. */
  button(): RenderedNode | undefined
  /** The browser's own input inside it, if its framework draws one. */
  browserInput(): HTMLInputElement | undefined
}

/**
 * Accepts a j-component wrapper (miniprogram-simulate), an exparser or glass-easel element or
 * component, or a DOM node.
 */
export function renderedNodeOf(node: unknown): RenderedNode {
  const found = elementOf(node)
  if (!found) {
    throw new TestingError(
      'invalid-argument',
      'Not a rendered node: give a j-component wrapper, a glass-easel element or a DOM node ' +
        '(did a query find nothing?)',
    )
  }
  return isElement(found) ? fromElement(found) : fromDom(found)
}

/** The common members of exparser and glass-easel elements that are used here. */
interface FrameworkElement {
  triggerEvent(name: string, detail: unknown, options: object): void
  $$?: DomNode | null
  /** exparser, through j-component: the attributes, named as in the template, or in camel case by the official compiler. */
  _vt?: { attrs: { name: string; value: unknown }[] }
  /** glass-easel: the properties of a component, in camel case. */
  data?: Record<string, unknown>
  getAttribute?(name: string): unknown
}

interface DomNode {
  dispatchEvent(event: Event): boolean
  getAttribute?(name: string): string | null
  parentNode?: unknown
  tagName?: string
  querySelector?(selector: string): unknown
  /** Both frameworks store their element here. */
  __wxElement?: unknown
}

function elementOf(node: unknown): FrameworkElement | DomNode | undefined {
  if (typeof node !== 'object' || node === null) return undefined
  const wrapper = node as { _exparserNode?: unknown; _$?: unknown; __wxElement?: unknown }
  const inner = wrapper._exparserNode ?? wrapper._$ ?? wrapper.__wxElement ?? node
  if (isElement(inner)) return inner
  return 'dispatchEvent' in node ? (node as DomNode) : undefined
}

function isElement(node: unknown): node is FrameworkElement {
  return typeof (node as Partial<FrameworkElement> | null)?.triggerEvent === 'function'
}

function fromElement(element: FrameworkElement): RenderedNode {
  const attribute = (name: string): unknown => {
    const property = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    const given = element._vt?.attrs.find((attr) => attr.name === name || attr.name === property)
    if (given) return given.value
    return element.data?.[property] ?? element.getAttribute?.(name) ?? undefined
  }
  const node: RenderedNode = {
    element,
    attribute,
    isDisabled: () => [true, 'true'].includes(attribute('disabled') as boolean | string),
    fire: (event, detail, bubbles) =>
      element.triggerEvent(event, detail, { bubbles, composed: bubbles, capturePhase: bubbles }),
    button: () => (isButton(node, element.$$) ? node : buttonAround(element.$$)),
    browserInput: () => browserInputIn(element.$$),
  }
  return node
}

function fromDom(dom: DomNode): RenderedNode {
  const attribute = (name: string): unknown => dom.getAttribute?.(name) ?? undefined
  const node: RenderedNode = {
    element: dom,
    attribute,
    isDisabled: () => ![undefined, 'false'].includes(attribute('disabled') as string | undefined),
    fire: (event, detail, bubbles) => {
      dom.dispatchEvent(new CustomEvent(event, { detail, bubbles, composed: bubbles }))
    },
    button: () => (isButton(node, dom) ? node : buttonAround(dom)),
    browserInput: () => browserInputIn(dom),
  }
  return node
}

function buttonAround(dom: DomNode | null | undefined): RenderedNode | undefined {
  const parent = dom?.parentNode
  return elementOf(parent) ? renderedNodeOf(parent).button() : undefined
}

function isButton(node: RenderedNode, dom: DomNode | null | undefined): boolean {
  const openType = node.attribute('open-type')
  return /^(wx-)?button$/i.test(dom?.tagName ?? '') || (openType !== undefined && openType !== '')
}

function browserInputIn(dom: DomNode | null | undefined): HTMLInputElement | undefined {
  const found = dom?.querySelector?.('input')
  return found === null ? undefined : (found as HTMLInputElement | undefined)
}
