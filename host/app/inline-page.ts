import type { Definition } from './page-definition'

/** A page without files. */
export interface InlinePage {
  template: string
  usingComponents: Record<string, string>
  definition: Definition
}
