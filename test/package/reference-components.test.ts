import { componentTags } from '../support/component-tags'
import { entriesIn, fragment, fragmentNames, languages, missingIn, rowsOf } from './reference'
import { fieldType, fieldsOf, registered, shippedText, typeNamed } from './shipped'

const tags = componentTags()
const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const pascal = (tag: string): string =>
  tag.replace(/(^|-)(\w)/g, (_all, _dash, letter: string) => letter.toUpperCase())
const found = (text: string, pattern: RegExp): string[] => [
  ...new Set(Array.from(text.matchAll(pattern), ([, name = '']) => name)),
]

/** Class names that were promised to tests. */
const PROMISED: Record<string, string> = {
  'auth-avatar': ' __button __image __default __nickname __hint',
  'login-gate': ' __prompt __content __button __hint __skip __overlay __retry __contract',
  'profile-card': ' __avatar __nickname __button __hint __edit __settings __logout __stay __phone',
  'profile-form': ' __avatar __nickname __save __cancel __agree __contract __hint',
  'profile-sheet': ' __mask __close',
  'phone-button': ' __hint __contract __number',
}

describe.each(languages)('the reference in %s', (_language, folder) => {
  const all = (): string =>
    fragmentNames(folder)
      .map((name) => fragment(folder, name))
      .join('\n')
  const of = (name: string): string => fragment(folder, name)

  describe.each(tags)('of <%s>', (tag) => {
    const { properties = {}, externalClasses = [], behaviors = [] } = registered(tag)
    const template = shippedText(`${tag}/index.wxml`)

    it('has its properties, with the defaults that it registers', () => {
      const rows = rowsOf(of(tag))
      const shown = Object.entries(properties).map(([name, { value }]) => {
        const [, , fallback] = rows.find(([first]) => first === `\`${kebab(name)}\``) ?? []
        return [name, fallback, `\`${typeof value === 'string' ? `'${value}'` : String(value)}\``]
      })
      expect(shown.length).toBeGreaterThan(2)
      expect(shown.filter(([, fallback, value]) => fallback !== value)).toEqual([])
      expect(behaviors).not.toEqual([])
    })

    it('has its events, and what they carry', () => {
      const events = typeNamed(`${pascal(tag)}Events`)
      const carried = fieldsOf(events).flatMap((event) =>
        fieldsOf(fieldType(events, event, 'detail')).map((field) => `${event} ${field}`),
      )
      const rows = rowsOf(of(tag)).map(([event = '', field = '']) =>
        `${event} ${field}`.replace(/[`?]/g, ''),
      )
      expect(carried).toContain(tag === 'phone-button' ? 'bind number' : 'authorize userInfo')
      expect(missingIn(of(tag), fieldsOf(events))).toEqual([])
      expect(carried.filter((one) => !rows.includes(one))).toEqual([])
    })

    it('has its slots, generics and external classes', () => {
      const slots = Array.from(
        template.matchAll(/<slot(?: name="(.*?)")?/g),
        ([, name]) => name ?? 'default',
      )
      const { componentGenerics = {} } = JSON.parse(shippedText(`${tag}/index.json`)) as {
        componentGenerics?: object
      }
      const generics = Object.keys(componentGenerics).map((name) => `generic:${name}`)
      const listed = entriesIn(of(tag)).filter((name) => /^generic:|-class$/.test(name))
      expect(listed).toEqual([...generics, ...externalClasses])
      expect(missingIn(of(tag), slots)).toEqual([])
    })

    it('has the class names that tests may rely on, and each of them is drawn', () => {
      const promised = (PROMISED[tag] ?? 'no promise').split(' ').map((element) => tag + element)
      const listed = entriesIn(of(tag)).filter((name) => new RegExp(`^${tag}(__|$)`).test(name))
      expect(listed.sort()).toEqual(promised.sort())
      expect(listed.filter((name) => !new RegExp(`[" ']${name}[" ']`).test(template))).toEqual([])
    })

    it('has every CSS variable that its style reads', () => {
      const style = shippedText(`${tag}/index.wxss`)
      const kit = found(style, /var\((--kit-[\w-]+)/g)
      const theme = shippedText('styles/theme.wxss')
      const shared = kit.flatMap((name) =>
        found(theme, new RegExp(`${name}: var\\((--auth-[\\w-]+)`, 'g')),
      )
      const names = [...found(style, /var\((--auth-[\w-]+)/g), ...shared]
      expect(names).not.toEqual([])
      expect(missingIn(of(tag), names)).toEqual([])
    })
  })

  it('invents no CSS variable', () => {
    const styles = [...tags.map((tag) => `${tag}/index.wxss`), 'styles/theme.wxss'].map(shippedText)
    const read = found(styles.join('\n'), /var\((--auth-[\w-]+)/g)
    const listed = found(all(), /`(--auth-[\w-]+)`/g)
    expect(listed.filter((name) => !read.includes(name))).toEqual([])
  })
})

it('has the same entries in both languages', () => {
  const [chinese, english] = languages.map(([, folder]) =>
    fragmentNames(folder).map((name) => [name, entriesIn(fragment(folder, name))]),
  )
  expect(chinese?.map(([name]) => name)).toEqual(
    expect.arrayContaining([...tags, 'api', 'options']),
  )
  expect(chinese).toEqual(english)
})
