// docs/**/reference/error-codes.md
import { SyntaxKind } from 'ts-morph'
import { code, meaning, say, table } from '../markdown'
import { check, complete } from '../problems'
import { itemDoc, sourceOf } from '../source'
import type { Language } from '../labels'

export function errorCodesFragment(language: Language): string[] {
  const [list] = sourceOf('core/state/state.ts')
    .getVariableDeclarationOrThrow('authErrorCodes')
    .getDescendantsOfKind(SyntaxKind.ArrayLiteralExpression)
  const items = list?.getElements() ?? []
  const rows = items.map((item, at) => {
    const value = item.asKindOrThrow(SyntaxKind.StringLiteral).getLiteralValue()
    const doc = complete(`error code ${value}`, itemDoc(items, at))
    check(`${doc.place} error code ${value}: @remedy`, doc.remedy)
    return [code(value), meaning(language, doc), say(language, doc.remedy)]
  })
  return [table(['`code`', language.meaning, language.remedy], rows)]
}
