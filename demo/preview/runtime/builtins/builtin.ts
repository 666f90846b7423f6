import type { component, ComponentEnv, behavior } from 'glass-easel-miniprogram-adapter'
import type { WechatClient } from '../wechat-client'

/** A built-in component of the platform, implemented as a custom component. */
export interface Builtin {
  /** WXML. A tag such as `native-input` creates the browser's own `input` element. */
  template: string
  define(context: BuiltinContext): void
}

/** What the runtime offers to the built-in components. */
export interface BuiltinServices {
  client: WechatClient
  /** Returns an address that the browser can load for an image path in the template of `owner`. */
  loadableAddress: (path: string, owner: string) => string
  /** Runs a `<navigator>` with this `open-type`. */
  navigate: (openType: string, url: string, delta: number) => void
}

/** What the definition of a built-in component receives. */
export interface BuiltinContext extends BuiltinServices {
  Component: ComponentEnv['Component']
  /** The behavior of every built-in component. */
  common: behavior.GeneralBehavior
  /** The behavior of the built-in components that have a `hover-class`. */
  hover: behavior.GeneralBehavior
  forms: FormBehaviors
}

/**
 * `wx://form-field`, `wx://form-field-group` and `wx://form-field-button` (official docs,
 * component/form).
 */
export interface FormBehaviors {
  field: behavior.GeneralBehavior
  group: behavior.GeneralBehavior
  button: behavior.GeneralBehavior
}

/** The type of `this` in the methods of a built-in component. */
export type BuiltinInstance = component.GeneralComponent

/** Returns the DOM element of the component, such as `<wx-button>`. */
export const hostElement = (instance: Pick<BuiltinInstance, '_$'>): HTMLElement =>
  instance._$.getBackendElement() as unknown as HTMLElement

/** Returns the element of the component's own template that has this class. */
export function innerElement(instance: Pick<BuiltinInstance, '_$'>, name: string): HTMLElement {
  const found = instance._$.getShadowRoot()?.querySelector(`.${name}`)?.getBackendElement()
  if (!found) throw new Error(`<${instance._$.is}> has no .${name}`)
  return found as unknown as HTMLElement
}
