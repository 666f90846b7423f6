// docs/**/reference/api.md
import { Node } from 'ts-morph'
import { apiExports, packageExports } from '../exports'
import { membersOf } from '../members'
import { code, meaning, paragraph, say, section, table } from '../markdown'
import { complete, problems } from '../problems'
import { lineOf } from '../source'
import { typeSection } from './types'
import type { Docstring } from '../docstring'
import type { Exported } from '../exports'
import type { Language } from '../labels'
import type { FunctionDeclaration } from 'ts-morph'

export const apiFragment = (language: Language): string[] => [
  ...apiExports.flatMap((one) => exportSection(language, one)),
  section(
    language.exports,
    table(
      [language.name, language.meaning],
      packageExports.map(({ name, doc }) => [code(name), meaning(language, complete(name, doc))]),
    ),
  ),
]

function exportSection(language: Language, one: Exported): string[] {
  const { declaration, name, doc } = one
  if (name === 'Auth') return []
  if (Node.isVariableDeclaration(declaration)) {
    const type = declaration.getTypeNode()
    return [
      section(code(name), paragraph(language, complete(name, doc))),
      ...membersOf(type).map((member) =>
        section(
          code(`${name}.${member.name}`),
          code(member.isMethod ? member.type : `${member.name}: ${member.type}`),
          ...docParts(language, `${name}.${member.name}`, member.doc),
        ),
      ),
    ]
  }
  if (Node.isFunctionDeclaration(declaration)) {
    return [section(code(name), code(signatureOf(declaration)), ...docParts(language, name, doc))]
  }
  if (
    Node.isClassDeclaration(declaration) ||
    Node.isInterfaceDeclaration(declaration) ||
    Node.isTypeAliasDeclaration(declaration)
  ) {
    return [typeSection(language, one)]
  }
  problems.push(`${doc.place} ${name}: api.md does not know how to describe it`)
  return []
}

/** What a function does, takes, returns and rejects with. */
function docParts(language: Language, name: string, doc: Docstring): string[] {
  complete(name, doc)
  const params = [...doc.params].map(([param, sentence]) => [code(param), say(language, sentence)])
  const after = (label: string, text: string): string => (text ? label + text : '')
  return [
    paragraph(language, doc),
    table([language.argument, language.meaning], params),
    after(language.returns, say(language, doc.returns)),
    // Every one is an `AuthError`.
    after(language.throws, say(language, doc.throws).replace(/^AuthError /, '')),
  ]
}

const signatureOf = (declaration: FunctionDeclaration): string => {
  const parameters = declaration.getParameters().map((one) => {
    const mark = one.isOptional() ? '?' : ''
    return `${one.getName()}${mark}: ${lineOf(one.getTypeNode())}`
  })
  const returned = lineOf(declaration.getReturnTypeNode())
  return `${declaration.getName() ?? ''}(${parameters.join(', ')}): ${returned}`
}
