import type { HostOptions } from '../../../host'
import type { Suite } from '../../driver/run'
import { personAt, SHEET } from './form-person'
import {
  ALL_THREE,
  allAsk,
  ANONYMOUS,
  BUTTONS,
  byHand,
  CLIENTS,
  hints,
  openTypes,
  shownUser,
} from './support'

/** Clients that are no phone, and HarmonyOS (base library changelog, 3.7.0 and 3.13.0; official docs, ability/ohos). */
const PLATFORMS = ['windows', 'mac', 'ohos', 'ohos_pc', 'ios'] as const

/** PC and HarmonyOS: the same as on other phones. What such a client lacks, nobody misses. */
export const platforms: Suite = (driver, it) => {
  const page = driver.page(ALL_THREE)
  const clientOn = (platform: HostOptions['platform']): HostOptions => ({
    ...CLIENTS.today,
    ...(platform && { platform }),
    theme: 'dark',
  })

  for (const platform of PLATFORMS) {
    it(`${platform}: browsing needs no answer, and nobody is asked`, async () => {
      const screen = await page.open(clientOn(platform))
      await screen.host.clock.advance(60_000)
      screen.hide({ app: true })
      await screen.show({ app: true })
      expect(shownUser(screen)).toEqual(ANONYMOUS)
      expect([screen.host.prompts, hints(screen), screen.events()]).toEqual([[], [], []])
    })

    it(`${platform}: a tap leads to the agreement, then to avatar and nickname, and who gave both is known`, async () => {
      const screen = await page.open(clientOn(platform), byHand)
      expect(openTypes(screen)).toEqual(allAsk('plain'))
      await screen.find(BUTTONS.card).tapAndWait()
      const person = personAt(screen, SHEET)
      await person.find('agree').tapAndWait()
      await person.choose()
      person.pick()
      person.blur()
      await person.save()
      const { status, userInfo } = screen.auth().state.profile
      expect([status, userInfo?.nickName]).toEqual(['granted', screen.host.user.nickName])
      expect(shownUser(screen).gate).toBe('open')
      expect(screen.host.prompts.map(({ kind, cause }) => [kind, cause])).toEqual([
        ['chooseAvatar', 'tap'],
      ])
    })

    it(`${platform}: where a chooser fails, the button asks again and the rest goes on`, async () => {
      const screen = await page.open(clientOn(platform), byHand)
      await screen.find(BUTTONS.avatar).tapAndWait()
      const person = personAt(screen, SHEET)
      await person.find('agree').tapAndWait()
      screen.host.avatarFailures = 'error'
      screen.host.fail('button.chooseAvatar', { errMsg: 'chooseAvatar:fail not supported' })
      await person.find('avatar').tapAndWait()
      expect(person.hint()).not.toMatch(/失败|错误|拒绝/)
      expect([person.has('avatar'), person.has('nickname')]).toEqual([true, true])
      person.type('满满')
      person.blur()
      await person.save()
      expect(screen.auth().state.profile.status).toBe('partial')
    })
  }
}
