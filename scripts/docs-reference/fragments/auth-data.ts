// docs/**/reference/auth-data.md
import { behaviorExports } from '../exports'
import { membersOf } from '../members'
import { code, meaning, section, table } from '../markdown'
import { complete } from '../problems'
import { fieldTable } from './rows'
import { typeMeaning } from './types'
import type { Exported } from '../exports'
import type { Language } from '../labels'

export function authDataFragment(language: Language): string[] {
  const found = new Map(behaviorExports.map((one) => [one.name, one]))
  const get = (name: string): Exported => {
    const one = found.get(name)
    found.delete(name)
    if (!one) throw new Error(`components/behaviors/auth.ts exports no ${name}`)
    return one
  }
  const [behavior, data, handlers] = ['authBehavior', 'AuthData', 'AuthHandlers'].map(get)
  const rest = [...found.values()].map((one) => typeRow(language, one))
  return [
    behavior ? typeMeaning(language, behavior) : '',
    section(
      `${language.data} ${code('data.auth')}`,
      fieldTable(language, 'auth', membersOf(data?.declaration)),
    ),
    section(
      language.handlers,
      table(
        [language.name, language.when],
        membersOf(handlers?.declaration).map(({ type, name, doc }) => [
          code(type.replace(/: void$/, '')),
          meaning(language, complete(`authBehavior.${name}`, doc)),
        ]),
      ),
    ),
    section(language.types, table([language.name, language.type, language.meaning], rest)),
  ]
}

const typeRow = (language: Language, { name, doc, declaration }: Exported): string[] => [
  code(name),
  code(
    membersOf(declaration)
      .map((one) => `${one.name}: ${one.type}`)
      .join(', '),
  ),
  meaning(language, complete(name, doc)),
]
