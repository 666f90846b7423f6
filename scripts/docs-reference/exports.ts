// What an app imports, and where it is described.
import type { Node } from 'ts-morph'
import { COMPONENTS, detailOf, eventsOf, pascal } from './read-component'
import { problems } from './problems'
import { docOf, FOLDER, lineOf, sourceOf } from './source'
import type { Named } from './read-component'

export interface Exported extends Named {
  declaration: Node
}

const exportsOf = (file: string): Exported[] =>
  [...sourceOf(file).getExportedDeclarations()].flatMap(([name, [declaration]]) => {
    if (declaration) return [{ name, declaration, doc: docOf(declaration) }]
    problems.push(`${FOLDER}/${file}: ${name} is declared nowhere`)
    return []
  })

/** What `miniprogram-auth-kit` exports, by name. */
export const packageExports = exportsOf('index.ts')
/** What `miniprogram-auth-kit/behaviors/auth` exports. */
export const behaviorExports = exportsOf('behaviors/auth.ts')

/** The exported type with this name, or one that an exported type is made of. */
export function typeNamed(file: string, name: string): Exported {
  const source = sourceOf(file)
  const declaration = source.getTypeAlias(name) ?? source.getInterfaceOrThrow(name)
  return { name, declaration, doc: docOf(declaration) }
}

/** Types that other fragments describe. Every other export stands in api.md. */
export const TYPES = {
  state: [
    'AuthState',
    'SessionState',
    'ProfileState',
    'Channel',
    'ProfileSource',
    'AuthFailure',
    'ServerReason',
  ],
  options: [
    'AuthOptions',
    'GivenSession',
    'Session',
    'ProfilePayload',
    'Credentials',
    'TrackEvent',
  ],
  texts: ['Lang', 'Texts'],
  'auth-data': ['AuthData'],
  'error-codes': ['AuthErrorCode'],
  /** What every component has stands in the fragment of each. */
  components: ['CommonProperties', 'CommonEvents', 'ComponentTypes'],
} as const

/** Types that a component's fragment describes: what it has, and what its events carry. */
export const componentTypes = (tag: string): string[] => {
  const events = eventsOf(tag)
  const own = ['Properties', 'Events', 'Instance'].map((kind) => pascal(tag) + kind)
  const details = events.map((event) => lineOf(detailOf(event))).filter((one) => /^\w+$/.test(one))
  return [...new Set([...own, ...events.map(({ type }) => type), ...details])]
}

const describedElsewhere = new Set<string>([
  ...Object.values(TYPES).flat(),
  ...COMPONENTS.flatMap(componentTypes),
])

/** Exports that have a section of their own in api.md. */
export const apiExports = packageExports.filter(({ name }) => !describedElsewhere.has(name))

export const exported = (names: readonly string[]): Exported[] =>
  names.flatMap((name) => packageExports.find((one) => one.name === name) ?? [])
