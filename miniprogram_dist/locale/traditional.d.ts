/** A sentence of ours in traditional characters. */
export declare const traditional: (sentence: string) => string;
