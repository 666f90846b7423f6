import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { componentTags } from '../support/component-tags'

const COMPONENTS = path.resolve(__dirname, '../../components')
const read = (...parts: string[]): string => readFileSync(path.join(COMPONENTS, ...parts), 'utf8')
const found = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name)

const tags = componentTags()
const templates = tags.map((tag) => read(tag, 'index.wxml')).join('')

const surface = read('behaviors/component-surface.ts')

/** The names in an interface of events. */
const membersOf = (name: string): string[] => {
  const [, members = ''] = new RegExp(`interface ${name} [^{]*\\{([^}]*)\\}`).exec(surface) ?? []
  return found(members, /^ {2}(\w+): /gm)
}

/** What a component declares besides the events that all of them have. */
const declaredEvents = (tag: string): string[] =>
  membersOf(
    `${tag.replace(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase())}Events`,
  )

const scriptsOf = (folder: string): string[] =>
  readdirSync(path.join(COMPONENTS, folder))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(folder, file))

/** What the scripts of a folder fire by name. */
const firedEvents = (folder: string): string[] =>
  scriptsOf(folder).flatMap((script) => found(script, /triggerEvent\(\s*'(\w+)'/g))

/** What an answer may come to, which is fired as an event of its name. */
const outcomesOf = (file: string): string[] => found(read(file), /\{ type: '(\w+)'; detail/g)

/** What a component with a phone button fires by its behaviors. */
const phoneEvents = (tag: string): string[] =>
  scriptsOf(tag).some((script) => script.includes('phoneAskingBehavior'))
    ? [...outcomesOf('core/phone/phone.ts'), ...firedEvents('behaviors')]
    : []

/** An event that only the library's own templates hear. */
const isHeardInside = (event: string): boolean =>
  new RegExp(`bind:${event}="on\\w+"`).test(templates)

describe.each(tags)('the events of <%s> that TypeScript users are told of', (tag) => {
  const declared = declaredEvents(tag)
  const fired = firedEvents(tag)

  it('are all fired, or passed on from the platform', () => {
    const template = read(tag, 'index.wxml')
    const isPassedOn = (event: string): boolean =>
      template.includes(` catch${event}="`) || template.includes(` bind:${event}="`)
    const known = [...fired, ...phoneEvents(tag)]
    expect(declared.filter((event) => !known.includes(event) && !isPassedOn(event))).toEqual([])
  })

  it('are all that it fires, but for what the library says to itself', () => {
    const untold = fired.filter((event) => !declared.includes(event))
    expect(untold.filter((event) => !isHeardInside(event))).toEqual([])
  })
})

it('the events of every component are those of an answer, and of a change', () => {
  const outcomes = outcomesOf('core/profile/user-answers.ts')
  expect(outcomes).toHaveLength(3)
  expect(membersOf('CommonEvents').sort()).toEqual(
    [...outcomes, ...firedEvents('behaviors')].filter(unique).sort(),
  )
})

const unique = (name: string, index: number, all: string[]): boolean => all.indexOf(name) === index
