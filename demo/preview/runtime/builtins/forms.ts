import { Component, Element, ShadowRoot, type GeneralComponent, type Node } from 'glass-easel'
import type { behavior } from 'glass-easel-miniprogram-adapter'
import type { FormBehaviors, Instance } from './builtin'

export interface Form {
  submit(): void
  reset(): void
}

/** The form that a button in this place submits: it may stand in a component that says so. */
export function formAround(from: GeneralComponent, forms: FormBehaviors): Form | null {
  let node: Element | null = from.parentNode
  while (node !== null) {
    if (ShadowRoot.isShadowRoot(node)) {
      const host: GeneralComponent = node.getHostNode()
      if (!has(host, forms.button) && !has(host, forms.group)) return null
      node = host
    } else if (Component.isComponent(node) && node.is === 'form') {
      return node.getMethodCaller() as unknown as Form
    }
    node = node.parentNode
  }
  return null
}

/** The controls that a form collects. */
export function fieldsIn(container: Element, forms: FormBehaviors): GeneralComponent[] {
  return container.childNodes.flatMap((node: Node) => {
    if (!Element.isElement(node)) return []
    const below = fieldsIn(node, forms)
    if (!Component.isComponent(node)) return below
    if (has(node, forms.field)) return [node, ...below]
    const root = has(node, forms.group) ? node.getShadowRoot() : null
    return root ? [...fieldsIn(root, forms), ...below] : below
  })
}

const has = (node: GeneralComponent, behavior: behavior.GeneralBehavior): boolean =>
  (node.getMethodCaller() as unknown as Instance).hasBehavior(behavior)
