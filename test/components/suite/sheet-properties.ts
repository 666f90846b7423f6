import type { Screen } from '../../driver/driver'
import { takePrinted, type Suite } from '../../driver/run'
import { drawing, MEANT_BY_NOBODY, PROPERTIES } from './property-values'
import { CLIENTS } from './support'

/** The sheet moves in and out in less than this, in ms. */
const MOVED = 300

/** Every property of `<profile-sheet>`, whatever it is given. One sheet is open at a time in an app. */
export const sheetProperties: Suite = (driver, it) => {
  for (const [name, { good, bad }] of Object.entries(PROPERTIES['profile-sheet'] ?? {})) {
    const page = driver.page({
      template: `<view id="sheet">
        <profile-sheet ${name}="{{value}}" ${name === 'open' ? '' : 'open="{{true}}"'} />
      </view>`,
    })
    async function draw(screen: Screen): Promise<string> {
      await screen.host.clock.advance(MOVED)
      return [
        drawing(screen.find('#sheet')),
        ...screen.findAll('.profile-sheet').map(drawing),
      ].join()
    }

    it(`<profile-sheet ${name}> draws the default for what cannot be meant, in every order`, async () => {
      const screen = await page.open(CLIENTS.chooses)
      const byDefault = await draw(screen)
      const set = (value: unknown): Promise<string> => {
        screen.setData({ value })
        return draw(screen)
      }
      const drawn = await set(good)
      expect(drawn).not.toBe(byDefault)
      for (const value of [undefined, null, ...MEANT_BY_NOBODY, ...bad]) {
        expect([value, await set(value)]).toEqual([value, byDefault])
        expect(await set(undefined)).toBe(byDefault)
        expect([value, await set(value)]).toEqual([value, byDefault])
        expect(await set(good)).toBe(drawn)
      }
      takePrinted()
    })
  }
}
