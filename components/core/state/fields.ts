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

/** Are these the same plain data? A field that is `undefined` is as good as none. */
export function isSameData(one: unknown, other: unknown): boolean {
  if (one === other || !isObject(one) || !isObject(other)) return one === other
  const keys = Object.keys(Object.assign({}, one, other))
  return keys.every((key) => isSameData(fieldOf(one, key), fieldOf(other, key)))
}

/** Without the fields that are `undefined`, as JSON leaves them out. */
export function definedFields<Fields extends object>(fields: Fields): Fields {
  const defined: Record<string, unknown> = {}
  for (const key of Object.keys(fields)) {
    const value = fieldOf(fields, key)
    if (value !== undefined) defined[key] = value
  }
  return defined as Fields
}
