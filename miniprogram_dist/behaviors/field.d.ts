/** What a component's input shows now; `undefined` where the client cannot tell. */
export declare function fieldValue(component: object, selector: string): Promise<unknown>;
