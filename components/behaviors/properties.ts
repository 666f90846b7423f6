import { LOG_PREFIX } from '../core/state/state'

type PropertyType = StringConstructor | NumberConstructor | BooleanConstructor
type PropertyValue = string | number | boolean

/** A property as a component declares it: in WeChat's words, and what a value has to look like. */
export interface PropertyDeclaration {
  type: PropertyType
  optionalTypes?: readonly PropertyType[]
  value?: PropertyValue
  /** The values of an enumeration; any other means the default. */
  values?: readonly string[]
  /** What a text, and a number as text, has to look like; anything else means the default. */
  pattern?: RegExp
}

/** The properties of a component, by name. */
export type PropertyTable = Record<string, PropertyDeclaration | PropertyType>

/** The same with nothing left to be inferred: every property has a default. */
export type CompletePropertyTable = Record<string, CompleteDeclaration>
type CompleteDeclaration = PropertyDeclaration & { value: PropertyValue }

/** A component whose properties are read by a table. */
export interface PropertyOwner {
  data: object
  /** Its path, which names it for developers. */
  is: string
}

/** What is wrong is said once for each property of each component. */
const warnings = new Set<string>()

/** The default of a type is its empty value, as on the platform. */
export function completeTable(table: PropertyTable): CompletePropertyTable {
  const complete: CompletePropertyTable = {}
  for (const name of Object.keys(table)) {
    const declared = table[name] as PropertyDeclaration | PropertyType
    const declaration = typeof declared === 'function' ? { type: declared } : declared
    complete[name] = Object.assign({ value: declaration.type() }, declaration)
  }
  return complete
}

/**
 * The table as the platform is told it. Every property is of any type: a declared `String`, `Number`
 * or `Boolean` turns `undefined`, `null` and objects into something before anybody can see them
 * (official documents, custom-component/component, properties).
 */
export function platformProperties(table: CompletePropertyTable): Record<string, object> {
  const declared: Record<string, object> = {}
  for (const name of Object.keys(table)) {
    const { value } = table[name] as CompleteDeclaration
    declared[name] = { type: null, value }
  }
  return declared
}

/**
 * The properties as they are meant: `undefined`, `null` and a value that cannot be meant are the
 * default, and what people write in WXML (`"false"`, `"40"`) is what it says. A text that is empty
 * says nothing: miniprogram-simulate passes one for `undefined`.
 */
export function readProperties(
  table: CompletePropertyTable,
  { data, is }: PropertyOwner,
): Record<string, PropertyValue> {
  const properties: Record<string, PropertyValue> = {}
  for (const name of Object.keys(table)) {
    const given = (data as Record<string, unknown>)[name] ?? ''
    const declaration = table[name] as CompleteDeclaration
    properties[name] = declaration.value
    if (given === '') continue
    const meant = meaningOf(declaration, given)
    if (meant === undefined) warnOnce(is, name, declaration)
    else properties[name] = meant
  }
  return properties
}

function meaningOf(declaration: PropertyDeclaration, given: unknown): PropertyValue | undefined {
  const { type, optionalTypes = [], values, pattern } = declaration
  const meant = [type, ...optionalTypes].some((one) => typeof given === typeof one())
    ? (given as PropertyValue)
    : convert(type, given)
  const isRefused =
    (values && !values.includes(String(meant))) || (pattern && !pattern.test(String(meant)))
  return isRefused ? undefined : meant
}

/** `"true"` and `"false"`, as they are written in WXML without braces; a number is a text as well. */
function convert(type: PropertyType, given: unknown): PropertyValue | undefined {
  if (type === String && typeof given === 'number') return isFinite(given) ? `${given}` : undefined
  return given === 'true' || (given === 'false' ? false : undefined)
}

function warnOnce(owner: string, name: string, declaration: PropertyDeclaration): void {
  const { type, optionalTypes = [], values } = declaration
  const expected = values || [type, ...optionalTypes].map((one) => typeof one())
  const warning = `${LOG_PREFIX} ${owner}: ${name} is left out, expected ${expected.join(' or ')}`
  if (warnings.has(warning)) return
  warnings.add(warning)
  console.warn(warning)
}
