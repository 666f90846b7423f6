// JSX of the components, for Taro with React; types only:
// import type {} from 'miniprogram-auth-kit/taro'
import type { ClassAttributes, CSSProperties, ReactNode } from 'react'
import type { Attributes, Tag } from './elements'

/** What every element takes. */
interface ElementAttributes extends ClassAttributes<unknown> {
  id?: string | undefined
  class?: string | undefined
  style?: string | CSSProperties | undefined
  children?: ReactNode
}

type Elements = { [Name in Tag]: Attributes<Name> & ElementAttributes }

declare module 'react' {
  namespace JSX {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- only an interface is merged
    interface IntrinsicElements extends Elements {}
  }
}
