/** A rendered node, whatever framework rendered it. */
export interface HostNode {
  /** The same object for the same node. */
  readonly key: object
  /** An attribute by its name in the template; `undefined` where there is none. */
  attribute(name: string): unknown
  isDisabled(): boolean
  /** Fires an event on it. */
  fire(event: string, detail: object, bubbles: boolean): void
  /** The button it is, or lies in. */
  button(): HostNode | undefined
  /** The browser's own input inside it, where its framework draws one. */
  control(): HTMLInputElement | undefined
}

/**
 * Understands a j-component wrapper (miniprogram-simulate), an exparser or glass-easel element or
 * component, and a DOM node.
 */
export function nodeOf(node: unknown): HostNode {
  const found = elementOf(node)
  if (!found) {
    throw new TypeError(
      'Not a rendered node: give a j-component wrapper, a glass-easel element or a DOM node ' +
        '(did a query find nothing?)',
    )
  }
  return isElement(found) ? fromElement(found) : fromDom(found)
}

/** What exparser and glass-easel elements have in common, as far as it matters here. */
interface FrameworkElement {
  triggerEvent(name: string, detail: unknown, options: object): void
  $$?: DomNode | null
  /** exparser, through j-component: as the template gave them, or in camel case from the official compiler. */
  _vt?: { attrs: { name: string; value: unknown }[] }
  /** glass-easel: properties of components, by names in camel case. */
  data?: Record<string, unknown>
  getAttribute?(name: string): unknown
}

interface DomNode {
  dispatchEvent(event: Event): boolean
  getAttribute?(name: string): string | null
  parentNode?: unknown
  tagName?: string
  querySelector?(selector: string): unknown
  /** Both frameworks leave their element here. */
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

function fromElement(element: FrameworkElement): HostNode {
  const attribute = (name: string): unknown => {
    const property = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    const given = element._vt?.attrs.find((attr) => attr.name === name || attr.name === property)
    if (given) return given.value
    return element.data?.[property] ?? element.getAttribute?.(name) ?? undefined
  }
  const self: HostNode = {
    key: element,
    attribute,
    isDisabled: () => [true, 'true'].includes(attribute('disabled') as boolean | string),
    fire: (event, detail, bubbles) =>
      element.triggerEvent(event, detail, { bubbles, composed: bubbles, capturePhase: bubbles }),
    button: () => (isButton(self, element.$$) ? self : buttonAbove(element.$$)),
    control: () => controlIn(element.$$),
  }
  return self
}

function fromDom(dom: DomNode): HostNode {
  const attribute = (name: string): unknown => dom.getAttribute?.(name) ?? undefined
  const self: HostNode = {
    key: dom,
    attribute,
    isDisabled: () => ![undefined, 'false'].includes(attribute('disabled') as string | undefined),
    fire: (event, detail, bubbles) => {
      dom.dispatchEvent(new CustomEvent(event, { detail, bubbles, composed: bubbles }))
    },
    button: () => (isButton(self, dom) ? self : buttonAbove(dom)),
    control: () => controlIn(dom),
  }
  return self
}

function buttonAbove(dom: DomNode | null | undefined): HostNode | undefined {
  const parent = dom?.parentNode
  return elementOf(parent) ? nodeOf(parent).button() : undefined
}

function isButton(node: HostNode, dom: DomNode | null | undefined): boolean {
  const openType = node.attribute('open-type')
  return /^(wx-)?button$/i.test(dom?.tagName ?? '') || (openType !== undefined && openType !== '')
}

function controlIn(dom: DomNode | null | undefined): HTMLInputElement | undefined {
  const found = dom?.querySelector?.('input')
  return found === null ? undefined : (found as HTMLInputElement | undefined)
}
