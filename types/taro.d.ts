// JSX of the components, for Taro with React; types only:
// /// <reference types="miniprogram-auth-kit/taro" />
import type { ClassAttributes, CSSProperties, ReactNode } from 'react'
import type { Attributes, Tag } from './elements'

/** What every element of Taro takes. `hidden` is not for uni-app, which gives it to no native component. */
interface ElementAttributes extends ClassAttributes<unknown> {
  class?: string | undefined
  style?: string | CSSProperties | undefined
  hidden?: boolean | undefined
  children?: ReactNode
}

type Elements = { [Name in Tag]: Attributes<Name> & ElementAttributes }

declare module 'react' {
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- only an interface is merged
    interface IntrinsicElements extends Elements {}
  }
}
