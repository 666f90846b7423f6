/** The fields of whatever a client, a server or a storage gave; none where it gave no object. */
export const fieldsOf = (value: unknown): Record<string, unknown> =>
  (typeof value === 'object' && value ? value : {}) as Record<string, unknown>
