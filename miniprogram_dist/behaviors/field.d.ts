/** What a component's input shows now; `undefined` where the client cannot tell. */
export declare const fieldValue: (component: object, selector: string) => Promise<unknown>;
