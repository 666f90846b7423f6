/** What a component's input shows now. Some clients never answer (miniprogram-simulate). */
export declare function readInputValue(component: object, selector: string): Promise<unknown>;
