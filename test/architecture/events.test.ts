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

/** What the scripts of a folder fire by name. */
function firedEvents(folder: string): string[] {
  const scripts = readdirSync(path.join(COMPONENTS, folder)).filter((file) => file.endsWith('.ts'))
  return scripts.flatMap((file) => found(read(folder, file), /triggerEvent\(\s*'(\w+)'/g))
}

/** An event that only the library's own templates hear. */
const isHeardInside = (event: string): boolean =>
  new RegExp(`bind:${event}="on\\w+"`).test(templates)

describe.each(tags)('the events of <%s> that TypeScript users are told of', (tag) => {
  const declared = declaredEvents(tag)
  const fired = firedEvents(tag)

  it('are all fired, or passed on from the platform', () => {
    const template = read(tag, 'index.wxml')
    const unfired = declared.filter((event) => !fired.includes(event))
    expect(unfired.filter((event) => !template.includes(` catch${event}="`))).toEqual([])
  })

  it('are all that it fires, but for what the library says to itself', () => {
    const untold = fired.filter((event) => !declared.includes(event))
    expect(untold.filter((event) => !isHeardInside(event))).toEqual([])
  })
})

it('the events of every component are those of an answer, and of a change', () => {
  const outcomes = found(read('core/profile/user-answers.ts'), /\| \{ type: '(\w+)'; detail/g)
  expect(outcomes).toHaveLength(3)
  expect(membersOf('CommonEvents').sort()).toEqual(
    [...outcomes, ...firedEvents('behaviors')].filter(unique).sort(),
  )
})

const unique = (name: string, index: number, all: string[]): boolean => all.indexOf(name) === index
