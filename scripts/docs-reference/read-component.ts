// What a component declares: properties, external classes and events, read from its sources.
import { existsSync, readdirSync } from 'node:fs'
import { Node, SyntaxKind } from 'ts-morph'
import { membersOf } from './members'
import { docOf, FOLDER, itemDoc, sourceOf } from './source'
import type { TypeNode } from 'ts-morph'
import type { Docstring } from './docstring'
import type { Member } from './members'

export interface Property {
  name: string
  /** As it is meant: `'circle' | 'square'`. */
  type: string
  /** As it is written in TypeScript. */
  fallback: string
  doc: Docstring
}

export interface Named {
  name: string
  doc: Docstring
}

/** The tags of all components, in the order of their names. */
export const COMPONENTS = readdirSync(FOLDER)
  .filter((name) => existsSync(`${FOLDER}/${name}/index.wxml`))
  .sort()

/** `auth-avatar` → `AuthAvatar`. */
export const pascal = (tag: string): string =>
  tag.replace(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase())

/** `showNickname` → `show-nickname`, as it is written in WXML. */
export const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

export function propertiesOf(tag: string): Property[] {
  const table = definitionField(tag, 'properties')
  return Node.isObjectLiteralExpression(table) ? table.getProperties().map(propertyOf) : []
}

/** The properties that every component has. */
export function commonProperties(): Property[] {
  const table = sourceOf('behaviors/own-component.ts')
    .getVariableDeclarationOrThrow('commonProperties')
    .getInitializerIfKindOrThrow(SyntaxKind.ObjectLiteralExpression)
  return table.getProperties().map(propertyOf)
}

export function externalClassesOf(tag: string): Named[] {
  const list = definitionField(tag, 'externalClasses')
  const items = Node.isArrayLiteralExpression(list) ? list.getElements() : []
  return items.map((item, at) => ({
    name: item.asKindOrThrow(SyntaxKind.StringLiteral).getLiteralValue(),
    doc: itemDoc(items, at),
  }))
}

/** The events of a component, those of every component first. */
export const eventsOf = (tag: string): Member[] =>
  membersOf(surfaceType(`${pascal(tag)}Events`)).map((event) => ({
    ...event,
    // An event says what it is where its type stands.
    doc: docOf(surfaceType(event.type)),
  }))

/** The type of what an event carries; `undefined`: nothing. */
export const detailOf = (event: Member): TypeNode | undefined =>
  surfaceType(event.type).getDescendantsOfKind(SyntaxKind.TypeReference)[0]?.getTypeArguments()[1]

function surfaceType(name: string): Node {
  const source = sourceOf('behaviors/component-surface.ts')
  const found = source.getTypeAlias(name) ?? source.getInterface(name)
  if (!found) throw new Error(`${FOLDER}/behaviors/component-surface.ts has no ${name}`)
  return found
}

function definitionField(tag: string, field: string): Node | undefined {
  const [definition] = sourceOf(`${tag}/index.ts`)
    .getDescendantsOfKind(SyntaxKind.CallExpression)
    .filter((call) => call.getExpression().getText() === 'defineComponent')
    .flatMap((call) => call.getArguments())
  return definition
    ?.asKindOrThrow(SyntaxKind.ObjectLiteralExpression)
    .getProperty(field)
    ?.asKind(SyntaxKind.PropertyAssignment)
    ?.getInitializer()
}

const EMPTY_VALUES: Record<string, string> = { string: "''", boolean: 'false', number: '0' }

function propertyOf(node: Node): Property {
  const assignment = node.asKindOrThrow(SyntaxKind.PropertyAssignment)
  const declared = assignment.getInitializerOrThrow()
  const field = (name: string): Node | undefined =>
    declared
      .asKind(SyntaxKind.ObjectLiteralExpression)
      ?.getProperty(name)
      ?.asKind(SyntaxKind.PropertyAssignment)
      ?.getInitializer()
  const elements = (name: string): string[] =>
    (field(name)?.asKindOrThrow(SyntaxKind.ArrayLiteralExpression).getElements() ?? []).map((one) =>
      one.getText(),
    )
  const main = field('type') ?? declared
  const types = [main.getText(), ...elements('optionalTypes')].map((one) => one.toLowerCase())
  const fallback = field('value')?.getText() ?? EMPTY_VALUES[types[0] ?? ''] ?? ''
  const values = elements('values')
  const type = values.length ? [...new Set([...values, fallback])] : types
  return { name: assignment.getName(), type: type.join(' | '), fallback, doc: docOf(node) }
}
