export const isObject = (value: unknown): value is object => typeof value === 'object' && !!value

/** The fields of whatever a client, a server or a storage gave; none where it gave no object. */
export const fieldsOf = (value: unknown): Record<string, unknown> =>
  (isObject(value) ? value : {}) as Record<string, unknown>
