import { builtins } from './all'

/** Templates of the built-in components by tag, to be compiled beside the app's own. */
export const builtinTemplates: Record<string, string> = Object.fromEntries(
  Object.entries(builtins).map(([tag, { template }]) => [tag, template]),
)
