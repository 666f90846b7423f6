// What the components declare, read from their sources: for the tables in docs/ and for the types.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'

const FOLDER = 'components'
const SHARED = `${FOLDER}/behaviors`

/** The tags of all components, in the order of their names. */
export const COMPONENTS = readdirSync(FOLDER)
  .filter((name) => existsSync(`${FOLDER}/${name}/index.wxml`))
  .sort()

/** `auth-avatar` → `AuthAvatar`. */
export const pascal = (tag) =>
  tag.replace(/(^|-)(\w)/g, (_all, _dash, letter) => letter.toUpperCase())

/** What a component declares: its properties with their docstrings, external classes and events. */
export function declared(component) {
  const source = parse(`${FOLDER}/${component}/index.ts`)
  const found = { properties: [], externalClasses: [], events: [] }
  for (const node of nodesOf(source)) {
    const name = ts.isPropertyAssignment(node) ? node.name.getText() : ''
    if (name === 'properties') found.properties = propertiesOf(node.initializer)
    if (name === 'externalClasses') {
      found.externalClasses = node.initializer.elements.map((element) => element.text)
    }
  }
  found.events = eventsOf(component)
  return found
}

/** The properties that every component has. */
export function commonProperties() {
  const table = nodesOf(parse(`${SHARED}/own-component.ts`)).find(
    (node) => ts.isVariableDeclaration(node) && node.name.getText() === 'commonProperties',
  )
  return propertiesOf(table.initializer)
}

/** The names of its events, those of every component first. */
function eventsOf(component) {
  const source = parse(`${SHARED}/component-surface.ts`)
  const name = `${pascal(component)}Events`
  const own = typeNamed(source, name)
  if (!own) throw new Error(`${SHARED}/component-surface.ts has no ${name}`)
  return [typeNamed(source, 'CommonEvents'), own].flatMap(memberNames)
}

const parse = (file) =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)

function nodesOf(node) {
  const below = []
  ts.forEachChild(node, (child) => void below.push(child, ...nodesOf(child)))
  return below
}

const typeNamed = (source, name) => source.statements.find((node) => node.name?.getText() === name)

/** An alias of `CommonEvents` has no members of its own. */
const memberNames = ({ members = [] }) => members.map((member) => member.name.getText())

const propertiesOf = (table) =>
  ts.isObjectLiteralExpression(table) ? table.properties.map(property) : []

function property(node) {
  const [doc] = ts.getJSDocCommentsAndTags(node)
  const { initializer } = node
  const isShort = !ts.isObjectLiteralExpression(initializer)
  const field = (name) =>
    isShort
      ? undefined
      : initializer.properties.find((one) => one.name.getText() === name)?.initializer
  const main = isShort ? initializer : field('type')
  const types = [main, ...(field('optionalTypes')?.elements ?? [])]
  const type = main.getText().toLowerCase()
  return {
    name: node.name.text,
    types: types.map((one) => one.getText().toLowerCase()),
    /** Where it is an enumeration: its values. */
    values: field('values')?.elements.map((element) => element.text),
    value: field('value')?.getText() ?? { string: "''", boolean: 'false', number: '0' }[type],
    text: ts.getTextOfJSDocComment(doc?.comment) ?? '',
  }
}
