import { Component, Element, ShadowRoot, type GeneralComponent, type Node } from 'glass-easel'
import type { behavior } from 'glass-easel-miniprogram-adapter'
import type { FormBehaviors, BuiltinInstance } from './builtin'

export interface Form {
  submit(): void
  reset(): void
}

/**
 * Returns the form that a button submits. The search leaves a component only where the component
 * has the behavior `wx://form-field-button` or `wx://form-field-group`.
 */
export function findForm(from: GeneralComponent, forms: FormBehaviors): Form | null {
  let node: Element | null = from.parentNode
  while (node !== null) {
    if (ShadowRoot.isShadowRoot(node)) {
      const host: GeneralComponent = node.getHostNode()
      if (!hasBehavior(host, forms.button) && !hasBehavior(host, forms.group)) return null
      node = host
    } else if (Component.isComponent(node) && node.is === 'form') {
      return node.getMethodCaller() as unknown as Form
    }
    node = node.parentNode
  }
  return null
}

/** Returns the fields whose values a form collects, in document order. */
export function findFormFields(container: Element, forms: FormBehaviors): GeneralComponent[] {
  return container.childNodes.flatMap((node: Node) => {
    if (!Element.isElement(node)) return []
    const below = findFormFields(node, forms)
    if (!Component.isComponent(node)) return below
    if (hasBehavior(node, forms.field)) return [node, ...below]
    const root = hasBehavior(node, forms.group) ? node.getShadowRoot() : null
    return root ? [...findFormFields(root, forms), ...below] : below
  })
}

const hasBehavior = (node: GeneralComponent, behavior: behavior.GeneralBehavior): boolean =>
  (node.getMethodCaller() as unknown as BuiltinInstance).hasBehavior(behavior)
