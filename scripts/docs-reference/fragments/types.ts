// A type as a section: what it is, its fields, and the values of its unions.
import { Node } from 'ts-morph'
import { packageExports } from '../exports'
import { membersOf, valuesOf } from '../members'
import { code, paragraph, section } from '../markdown'
import { complete } from '../problems'
import { lineOf } from '../source'
import { fieldTable, valueTable } from './rows'
import type { Exported } from '../exports'
import type { Language } from '../labels'
import type { Member } from '../members'

export const typeMeaning = (language: Language, { name, doc }: Exported): string =>
  paragraph(language, complete(name, doc))

/** @param path where a union stands whose values are told apart; `undefined`: they are not */
export function typeSection(language: Language, type: Exported, path?: string): string {
  const { name, declaration } = type
  const members = membersOf(declaration)
  return section(
    code(name),
    typeMeaning(language, type),
    members.length
      ? fieldTable(language, name, members.flatMap(withParts))
      : aliasOf(language, type, path),
    ...(path === undefined ? [] : members.flatMap((one) => unionOf(language, path, one))),
  )
}

/** A field and, where its type has no section of its own, what stands in that. */
function withParts(member: Member): Member[] {
  const { typeNode } = member
  const isList = Node.isArrayTypeNode(typeNode)
  const inner = membersOf(isList ? typeNode.getElementTypeNode() : partOf(member))
  const prefix = `${member.name}${isList ? '[]' : ''}.`
  return [member, ...inner.map((one) => ({ ...one, name: prefix + one.name }))]
}

function partOf({ type, typeNode }: Member): Node | undefined {
  return packageExports.some(({ name }) => type.startsWith(name)) ? undefined : typeNode
}

function aliasOf(language: Language, { name, declaration }: Exported, path?: string): string {
  const type = Node.isTypeAliasDeclaration(declaration) ? declaration.getTypeNode() : undefined
  return path === undefined ? code(lineOf(type)) : valueTable(language, name, type)
}

/** A union that has a name of its own has a section of its own. */
function unionOf(language: Language, path: string, { name, typeNode }: Member): string[] {
  if (!Node.isUnionTypeNode(typeNode) || !valuesOf(typeNode).length) return []
  const place = `${path}.${name}`
  return [`#### ${code(place)}`, valueTable(language, place, typeNode)]
}
