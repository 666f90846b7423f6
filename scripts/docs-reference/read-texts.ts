// The sentences of the package, as it says them itself.
import { SyntaxKind } from 'ts-morph'
import { createRequire } from 'node:module'
import path from 'node:path'
import { valuesOf } from './members'
import { docOf, FOLDER, sourceOf } from './source'
import type { Named } from './read-component'

/** A sentence, or one for each need. */
type Text = string | ((need: string) => string)
type Texts = Record<string, Text>

const { textsOf } = createRequire(__filename)(path.resolve(FOLDER, 'locale/locale.ts')) as {
  textsOf: (language: string) => Texts
}

/** The needs that a sentence may be asked for. */
export const needs = valuesOf(
  sourceOf('locale/zh_CN.ts').getTypeAliasOrThrow('Need').getTypeNodeOrThrow(),
).map(({ value }) => value.slice(1, -1))

/** Every sentence, by name, in the order of the source. */
export const textNames = (): Named[] =>
  sourceOf('locale/zh_CN.ts')
    .getVariableDeclarationOrThrow('zh_CN')
    .getInitializerIfKindOrThrow(SyntaxKind.ObjectLiteralExpression)
    .getProperties()
    .map((node) => ({
      name: node.asKindOrThrow(SyntaxKind.PropertyAssignment).getName(),
      doc: docOf(node),
    }))

/** What is said in a language: one sentence, or by need. */
export function spoken(language: string, name: string): { need: string; text: string }[] {
  const text = textsOf(language)[name] ?? ''
  if (typeof text === 'string') return [{ need: '', text }]
  return needs.map((need) => ({ need, text: text(need) }))
}
