// Tables that several fragments have.
import { valuesOf } from '../members'
import { code, meaning, table } from '../markdown'
import { complete } from '../problems'
import type { Language } from '../labels'
import type { Member } from '../members'
import type { Named } from '../read-component'
import type { TypeNode } from 'ts-morph'

/** The fields of a type. */
export const fieldTable = (language: Language, owner: string, members: readonly Member[]): string =>
  table(
    [language.name, language.type, language.fallback, language.meaning],
    members.map((member) => fieldRow(language, owner, member)),
  )

export function fieldRow(
  language: Language,
  owner: string,
  { name, type, isOptional, typeNode, doc }: Member,
  fallback = doc.fallback,
): string[] {
  complete(`${owner}.${name}`, doc)
  const values = valuesOf(typeNode).map(({ value }) => value)
  const shown = values.length ? values.join(' | ') : type
  const mark = isOptional ? '?' : ''
  return [code(name + mark), code(shown), code(fallback), meaning(language, doc)]
}

/** Names with what they mean. */
export const namedTable = (language: Language, owner: string, named: readonly Named[]): string =>
  table(
    [language.name, language.meaning],
    named.map(({ name, doc }) => [
      code(name),
      meaning(language, complete(`${owner} ${name}`, doc)),
    ]),
  )

/** The values of a union, each of which has its docstring. */
export const valueTable = (language: Language, owner: string, type: TypeNode | undefined): string =>
  table(
    [language.value, language.meaning],
    valuesOf(type).map(({ value, doc }) => [
      code(value),
      meaning(language, complete(`${owner} ${value}`, doc)),
    ]),
  )
