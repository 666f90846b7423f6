/**
 * `Behavior()`; where there are no behaviors, the definition itself. So the module loads in Node,
 * where a test may want its types.
 * @internal
 */
export const defineBehavior = (
  typeof Behavior === 'function' ? Behavior : (definition: unknown) => definition
) as typeof Behavior
