import type { Screen } from '../../driver/driver'
import { takePrinted, type Suite } from '../../driver/run'
import { componentTags } from '../../support/component-tags'
import { declaredProperties } from './declared-properties'
import { drawing, MEANT_BY_NOBODY, PROPERTIES } from './property-values'
import { CLIENTS, phone, USER } from './support'

/** So that what the property changes is drawn. */
const BESIDE: Record<string, string> = {
  anonymousNickname: 'show-nickname',
  nickname: 'show-nickname',
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (one) => `-${one.toLowerCase()}`)

/** Every property of every component, whatever it is given. */
export const properties: Suite = (driver, it) => {
  const tags = componentTags()

  it('are all known to this test', () => {
    const declared = tags.map((tag) => [tag, declaredProperties(tag).sort()])
    const known = Object.entries(PROPERTIES).map(([tag, all]) => [tag, Object.keys(all).sort()])
    expect(known.sort()).toEqual(declared.sort())
  })

  /** How a user may stand with the app; each shows what others do not. */
  const SITUATIONS: Record<string, (open: Open) => Promise<Screen>> = {
    'before anybody was asked': (open) => open(CLIENTS.asks),
    'after a refusal': async (open) => {
      const screen = await open(CLIENTS.asks)
      screen.find('.auth-avatar__button').tap()
      await screen.answer('deny')
      return screen
    },
    'of a user who is known': async (open) => {
      const screen = await open({ ...CLIENTS.chooses, device: phone(true) })
      await screen.auth().setProfile(USER)
      return screen
    },
  }
  const PHONE_SITUATIONS: typeof SITUATIONS = {
    'while an agreement is open': (open) => open(CLIENTS.today),
    'of a user whose phone number is bound': async (open) => {
      const screen = await open(CLIENTS.today)
      void screen.auth().setSession({ token: 'token', expiresIn: 60, number: '138****8000' })
      await screen.settle()
      return screen
    },
  }
  type Open = (client: Parameters<ReturnType<typeof driver.page>['open']>[0]) => Promise<Screen>

  // Of the sheets of an app one is open at a time: see sheet-properties.ts.
  const others = Object.entries(PROPERTIES).filter(([tag]) => tag !== 'profile-sheet')
  for (const [tag, table] of others) {
    const names = Object.keys(table)
    const instance = (name: string, attribute: string): string =>
      `<view id="${name}"><${tag} ${attribute} ${BESIDE[name] ?? ''}>内容</${tag}></view>
       <view id="without-${name}"><${tag} ${BESIDE[name] ?? ''}>内容</${tag}></view>`
    const page = driver.page({
      template: `<auth-avatar id="asks" />
        ${names.map((name) => instance(name, `${kebab(name)}="{{${name}}}"`)).join('\n')}`,
    })
    const isPhone = tag === 'phone-button'
    const situations = Object.entries({ ...SITUATIONS, ...(isPhone && PHONE_SITUATIONS) })
    const open: Open = (client) =>
      page.open(client, (auth) => {
        const never = () => new Promise<never>(() => undefined)
        auth.configure({ exchange: never, bindPhone: never })
      })
    const given = (screen: Screen, name: string): string => drawing(screen.find(`#${name}`))
    const without = (screen: Screen, name: string): string =>
      drawing(screen.find(`#without-${name}`))

    for (const [situation, arrange] of situations) {
      it(`<${tag}> draws the default for what cannot be meant, in every order, ${situation}`, async () => {
        const screen = await arrange(open)
        for (const [name, { good, bad }] of Object.entries(table)) {
          const byDefault = without(screen, name)
          const set = (value: unknown): string => {
            screen.setData({ [name]: value })
            return given(screen, name)
          }
          const expectDefault = (value: unknown): void =>
            expect([name, value, set(value)]).toEqual([name, value, byDefault])
          expectDefault(undefined)
          const drawn = set(good)
          for (const value of [undefined, null, ...MEANT_BY_NOBODY, ...bad]) {
            expectDefault(value)
            screen.draws()
            expectDefault(undefined)
            expectDefault(value)
            expect(screen.draws().filter(({ count }) => count > 2)).toEqual([])
            expect([name, set(good)]).toEqual([name, drawn])
          }
          set(null)
        }
        takePrinted()
      })
    }

    it(`<${tag}> shows each of its properties somewhere`, async () => {
      const unseen = new Set(names)
      for (const arrange of situations.map(([, arrange]) => arrange)) {
        const screen = await arrange(open)
        screen.setData(Object.fromEntries(names.map((name) => [name, table[name]?.good])))
        for (const name of names) {
          if (given(screen, name) !== without(screen, name)) unseen.delete(name)
        }
      }
      expect([...unseen]).toEqual([])
    })

    it(`<${tag}> says what cannot be meant once, and nothing about undefined and null`, async () => {
      const screen = await open(CLIENTS.asks)
      const setAll = (value: unknown): void =>
        screen.setData(Object.fromEntries(names.map((name) => [name, value])))
      setAll(null)
      setAll(undefined)
      expect(takePrinted()).toEqual([])
      setAll({})
      setAll(undefined)
      setAll({})
      const lines = takePrinted()
      for (const name of names) {
        expect(lines.filter((line) => line.includes(`: ${name} is left out`))).not.toEqual([])
      }
      expect(new Set(lines).size).toBe(lines.length)
    })
  }
}
