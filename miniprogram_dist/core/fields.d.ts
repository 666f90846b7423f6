export declare const isObject: (value: unknown) => value is object;
/** The fields of whatever a client, a server or a storage gave; none where it gave no object. */
export declare const fieldsOf: (value: unknown) => Record<string, unknown>;
