/** Reads what follows the `?` of a page's address. Not decoded, as in WeChat: a mini-program decodes its query itself. */
export function readQuery(text: string): Record<string, string> {
  const pairs = text.split('&').filter((pair) => pair !== '')
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.split(/=(.*)/s)
      return [name, value]
    }),
  )
}

/**
 * The properties that a page of `Component()` takes from its query, by their declared types (official docs,
 * custom-component/component).
 */
export function propertiesFrom(
  query: Record<string, string>,
  declared: Record<string, unknown>,
): Record<string, unknown> {
  const given = Object.entries(query).filter(([name]) => name in declared)
  return Object.fromEntries(
    given.map(([name, value]) => [name, typeOf(declared[name]) === Number ? Number(value) : value]),
  )
}

/** `Number` or `{ type: Number }` */
function typeOf(property: unknown): unknown {
  return typeof property === 'object' && property !== null && 'type' in property
    ? property.type
    : property
}
