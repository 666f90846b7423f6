import type { component, ComponentEnv, behavior } from 'glass-easel-miniprogram-adapter'
import type { Client } from '../client'

/** One of the platform's own components, written as a custom component. */
export interface Builtin {
  /** `native-input` in it is the browser's `input`. */
  template: string
  define(host: BuiltinHost): void
}

export interface BuiltinHost {
  Component: ComponentEnv['Component']
  /** For every built-in component. */
  common: behavior.GeneralBehavior
  /** For those with a `hover-class`. */
  hover: behavior.GeneralBehavior
  forms: FormBehaviors
  client: Client
  /** An address the page can load, for a picture named in the template of `owner`. */
  address: (path: string, owner: string) => string
  navigate: (kind: string, url: string, delta: number) => void
}

/** `wx://form-field`, `wx://form-field-group` and `wx://form-field-button` (platform facts §3, Built-ins). */
export interface FormBehaviors {
  field: behavior.GeneralBehavior
  group: behavior.GeneralBehavior
  button: behavior.GeneralBehavior
}

/** A built-in component as its own methods see it. */
export type Instance = component.GeneralComponent

/** The element of the page that stands for the component. */
export const hostElement = (instance: Pick<Instance, '_$'>): HTMLElement =>
  instance._$.getBackendElement() as unknown as HTMLElement

/** An element of its template, by class. */
export function innerElement(instance: Pick<Instance, '_$'>, name: string): HTMLElement {
  const found = instance._$.getShadowRoot()?.querySelector(`.${name}`)?.getBackendElement()
  if (!found) throw new Error(`<${instance._$.is}> has no .${name}`)
  return found as unknown as HTMLElement
}
