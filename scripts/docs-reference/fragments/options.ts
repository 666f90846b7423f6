// docs/**/reference/options.md
import { Node, SyntaxKind } from 'ts-morph'
import { exported, TYPES } from '../exports'
import { membersOf } from '../members'
import { section, table } from '../markdown'
import { lineOf, sourceOf } from '../source'
import { fieldRow } from './rows'
import { typeSection } from './types'
import type { Language } from '../labels'
import type { Member } from '../members'

export function optionsFragment(language: Language): string[] {
  const [options, ...others] = exported(TYPES.options)
  const rows = membersOf(options?.declaration)
    .flatMap(withFields)
    .map((member) => fieldRow(language, 'option', member, defaultOf(member)))
  return [
    section(
      '`AuthOptions`',
      table([language.name, language.type, language.fallback, language.meaning], rows),
    ),
    ...others.map((one) => typeSection(language, one)),
  ]
}

/** An option and, below it, what stands in it. */
const withFields = (option: Member): Member[] => [
  option,
  ...(Node.isTypeLiteral(option.typeNode) ? membersOf(option.typeNode) : []).map((field) => ({
    ...field,
    name: `${option.name}.${field.name}`,
  })),
]

/** A default that is no function stands in `defaultOptions`; another one in the docstring. */
function defaultOf({ name, doc }: Member): string {
  const value = sourceOf('core/options.ts')
    .getVariableDeclarationOrThrow('defaultOptions')
    .getInitializerIfKindOrThrow(SyntaxKind.ObjectLiteralExpression)
    .getProperty(name)
    ?.asKind(SyntaxKind.PropertyAssignment)
    ?.getInitializer()
  return value && !Node.isArrowFunction(value) ? lineOf(value) : doc.fallback
}
