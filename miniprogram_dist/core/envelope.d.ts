/** Where it is kept. */
export declare const KEY = "miniprogram-auth-kit";
/** Data in an envelope of ours. */
export declare const wrap: (data: unknown) => {
    kit: string;
    v: number;
    data: unknown;
};
/** The content of our own envelope, of this version; `{}` for anything else. */
export declare function unwrap(value: unknown): Record<string, unknown>;
