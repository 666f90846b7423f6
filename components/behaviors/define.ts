// Definitions stand apart from the calls that need a mini-program: the scripts of all components
// share one file then, and the package loads in Node, where a test may want its types and API.

/** `Behavior()`, or the definition itself where there are no behaviors. */
export const defineBehavior = (
  typeof Behavior === 'function' ? Behavior : (definition: unknown) => definition
) as typeof Behavior

/** A component's definition, typed as `Component()` types it; its `index.ts` makes the call. */
export const defineComponent = ((definition: unknown) => definition) as typeof Component
