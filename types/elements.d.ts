// The components as elements of a template that TypeScript checks: what Taro and uni-app share.
import type { ComponentEvent } from '../miniprogram_dist/behaviors/component-surface'
import type { ComponentTypes } from '../miniprogram_dist/component-types'

/** The tag of a component. */
export type Tag = keyof ComponentTypes

/** Attributes, all optional: `undefined` and `null` are the default of a property. */
type Given<Properties> = { [Name in keyof Properties]?: Properties[Name] | null | undefined }

/** `authorize` → `onAuthorize`, `statuschange` → `onStatuschange`. */
type Listeners<Events> = {
  [Name in keyof Events & string as `on${Capitalize<Name>}`]?:
    ((event: Events[Name]) => void) | undefined
}

/** The gestures of a finger, which reach a node whatever it is. */
interface Gestures {
  tap: ComponentEvent<'tap', { x: number; y: number }>
  longpress: ComponentEvent<'longpress', { x: number; y: number }>
}

/**
 * What a node of any component takes. There is no `onClick`: both frameworks make a tap of it for their
 * own elements alone, and at a native component it would wait for an event `click` that never comes.
 */
interface NodeAttributes extends Listeners<Gestures> {
  id?: string | undefined
  /** The slot of the component around it. */
  slot?: string | undefined
  [data: `data-${string}`]: unknown
}

/** The properties, events and external classes of a component, as attributes. */
export type Attributes<Name extends Tag> = NodeAttributes &
  Given<ComponentTypes[Name]['properties']> &
  Listeners<ComponentTypes[Name]['events']> &
  Given<Record<ComponentTypes[Name]['externalClasses'], string>>
