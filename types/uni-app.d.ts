// The components in the templates of Vue, for uni-app; types only:
// /// <reference types="miniprogram-auth-kit/uni-app" />
import type { Attributes, Tag } from './elements'

/** A component, as Vue's language tools read one. */
type VueComponent<Name extends Tag> = new () => {
  $props: Attributes<Name>
  $slots: Record<string, () => unknown>
}

type Components = { [Name in Tag]: VueComponent<Name> }

declare module 'vue' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- only an interface is merged
  interface GlobalComponents extends Components {}
}
