/** `Behavior()`, or the definition itself in Node, where a test may load the package and there is none. */
export const defineBehavior = (
  typeof Behavior === 'function' ? Behavior : (definition: unknown) => definition
) as typeof Behavior
