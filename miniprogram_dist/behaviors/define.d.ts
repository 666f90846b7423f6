/** `Behavior()`, or the definition itself where there are no behaviors. */
export declare const defineBehavior: typeof Behavior;
/** A component's definition, typed as `Component()` types it; its `index.ts` makes the call. */
export declare const defineComponent: typeof Component;
