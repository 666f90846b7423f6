export declare function isObject(value: unknown): value is object;
/**
 * This field of whatever a client, a server, a storage or an app gave. A field that is not there, or
 * cannot be read, is `undefined`. Never throws.
 */
export declare function fieldOf(value: unknown, key: string): unknown;
/** These fields of it. */
export declare function fieldsOf<Key extends string>(value: unknown, ...keys: readonly Key[]): Record<Key, unknown>;
/** Are these the same plain data? A field that is `undefined` is as good as none. */
export declare function isSameData(one: unknown, other: unknown): boolean;
/** Without the fields that are `undefined`, as JSON leaves them out. */
export declare function definedFields<Fields extends object>(fields: Fields): Fields;
