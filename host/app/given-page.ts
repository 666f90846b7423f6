/** What a script gives to `Page()` or `Component()`. */
export type Definition = Record<string, unknown>

/** A page without files. */
export interface GivenPage {
  template: string
  usingComponents: Record<string, string>
  definition: Definition
}
