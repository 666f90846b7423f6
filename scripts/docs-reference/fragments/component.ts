// docs/**/reference/<component>.md
import { declarationOf } from '../source'
import { membersOf } from '../members'
import { code, meaning, section, table } from '../markdown'
import { complete } from '../problems'
import { classesOf, genericsOf, innerComponentsOf, slotsOf } from '../read-markup'
import { commonProperties, detailOf, eventsOf, externalClassesOf, kebab } from '../read-component'
import { variablesOf } from '../read-variables'
import { namedTable } from './rows'
import type { Language } from '../labels'
import type { Member } from '../members'
import type { Property } from '../read-component'
import { propertiesOf } from '../read-component'

export function componentFragment(language: Language, tag: string): string[] {
  const named = (title: string, note: string, list: Parameters<typeof namedTable>[2]) =>
    section(title, list.length ? note : '', namedTable(language, tag, list))
  return [
    section(language.properties, propertyTable(language, tag, propertiesOf(tag))),
    section(language.commonProperties, propertyTable(language, tag, commonProperties())),
    section(language.events, eventTable(language, tag), detailTable(language, tag)),
    named(language.slots, '', slotsOf(tag)),
    section(language.generics, genericTable(language, tag)),
    named(language.externalClasses, '', externalClassesOf(tag)),
    named(language.classes, language.classesNote, classesOf(tag)),
    section(language.variables, variableTable(language, tag), innerVariables(language, tag)),
  ]
}

const propertyTable = (language: Language, tag: string, properties: Property[]): string =>
  table(
    [language.name, language.type, language.fallback, language.meaning],
    properties.map(({ name, type, fallback, doc }) => [
      code(kebab(name)),
      code(type),
      code(fallback),
      meaning(language, complete(`${tag} ${kebab(name)}`, doc)),
    ]),
  )

const eventTable = (language: Language, tag: string): string =>
  table(
    [language.event, 'TypeScript', language.when],
    eventsOf(tag).map(({ name, type, doc }) => [
      code(name),
      code(type),
      meaning(language, complete(`${tag} ${name}`, doc)),
    ]),
  )

function detailTable(language: Language, tag: string): string {
  const rows = eventsOf(tag).flatMap((event) =>
    detailFields(event).map(({ name, type, isOptional, doc }) => [
      code(event.name),
      code(name + (isOptional ? '?' : '')),
      code(type),
      meaning(language, complete(`${tag} ${event.name} detail.${name}`, doc)),
    ]),
  )
  return table([language.event, language.detail, language.type, language.meaning], rows)
}

function detailFields(event: Member): Member[] {
  const type = detailOf(event)
  return membersOf(declarationOf(type) ?? type)
}

const genericTable = (language: Language, tag: string): string =>
  table(
    [language.name, language.fallback, language.meaning],
    genericsOf(tag).map(({ name, fallback, doc }) => [
      code(`generic:${name}`),
      code(fallback),
      meaning(language, complete(`${tag} generic:${name}`, doc)),
    ]),
  )

const variableTable = (language: Language, tag: string): string =>
  table(
    [language.name, language.fallback, language.dark, language.meaning],
    variablesOf(tag).map(({ name, light, dark, doc }) => [
      code(name),
      code(light),
      dark === light ? '' : code(dark),
      meaning(language, complete(`${tag} ${name}`, doc)),
    ]),
  )

/** Variables are inherited: those of the components inside are set at the same place. */
function innerVariables(language: Language, tag: string): string {
  const own = variablesOf(tag).map(({ name }) => name)
  const inner = innerComponentsOf(tag).flatMap((one) => [
    ...variablesOf(one),
    ...innerComponentsOf(one).flatMap(variablesOf),
  ])
  const other = new Set(inner.map(({ name }) => name).filter((name) => !own.includes(name)))
  return other.size ? language.variablesOfInner + [...other].sort().map(code).join(' ') : ''
}
