export function isObject(value: unknown): value is object {
  return typeof value === 'object' && !!value
}

/**
 * This field of whatever a client, a server, a storage or an app gave. A field that is not there, or
 * cannot be read, is `undefined`. Never throws.
 */
export function fieldOf(value: unknown, key: string): unknown {
  try {
    return isObject(value) ? (value as Record<string, unknown>)[key] : undefined
  } catch {
    return undefined
  }
}

/** These fields of it. */
export function fieldsOf<Key extends string>(
  value: unknown,
  ...keys: readonly Key[]
): Record<Key, unknown> {
  const fields = {} as Record<Key, unknown>
  for (const key of keys) fields[key] = fieldOf(value, key)
  return fields
}
