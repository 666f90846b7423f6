import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import ts from 'typescript'
import { ROOT } from './install'

const DIST = path.join(ROOT, 'miniprogram_dist')
const file = path.join(DIST, 'index.d.ts')
const program = ts.createProgram([file], { strict: true, noEmit: true, types: [] })
const checker = program.getTypeChecker()
const source = program.getSourceFile(file)
if (!source) throw new Error(`${file} is not built: npm run build`)
const entry = checker.getSymbolAtLocation(source)
const exported = entry ? checker.getExportsOfModule(entry) : []

/** What the built declarations export. */
export const exportedNames = exported.map(({ name }) => name)

/** A type of the built declarations. */
export function typeNamed(name: string): ts.Type {
  const found = exported.find((one) => one.name === name)
  if (!found) throw new Error(`index.d.ts exports no ${name}`)
  const symbol = found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found
  return checker.getDeclaredTypeOfSymbol(symbol)
}

export const fieldsOf = (type: ts.Type): string[] => type.getProperties().map(({ name }) => name)

/** The type of a field, and of a field in that, and so on. */
export const fieldType = (type: ts.Type, ...names: string[]): ts.Type =>
  names.reduce((owner, name) => {
    const field = owner.getProperty(name)
    if (!field) throw new Error(`no field ${name}`)
    return checker.getNonNullableType(checker.getTypeOfSymbol(field))
  }, type)

/** The texts of which a union is made. */
export const textsIn = (type: ts.Type): string[] =>
  (type.isUnion() ? type.types : [type]).flatMap((one) => (one.isStringLiteral() ? one.value : []))

/** What a component or a behavior declares to the platform, as far as it is read here. */
export interface Definition {
  properties?: Record<string, { value?: unknown }>
  externalClasses?: string[]
  behaviors?: Definition[]
}

/** The definition that a built component registers. */
export function registered(tag: string): Definition {
  const world = globalThis as { Component?: unknown; Behavior?: unknown }
  const { Component, Behavior } = world
  let definition: Definition = {}
  world.Component = (given: Definition) => void (definition = given)
  world.Behavior = (given: Definition) => given
  jest.isolateModules(() => void shipped(`${tag}/index.js`))
  Object.assign(world, { Component, Behavior })
  return definition
}

/** A module as it ships. */
export const shipped = (id: string): unknown => createRequire(__filename)(path.join(DIST, id))

/** The text of a file as it ships. */
export const shippedText = (id: string): string => readFileSync(path.join(DIST, id), 'utf8')
