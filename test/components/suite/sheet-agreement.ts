import type { Screen } from '../../driver/driver'
import type { Suite } from '../../driver/run'
import { ERAS } from './eras-table'
import { SHEET } from './form-person'
import { openers, OPENERS, SHEET_PAGE } from './sheet-page'
import { byHand } from './support'

const AGREE = 'agreePrivacyAuthorization'

/** Nobody agrees to anything without the sentence and the link, on every client and in every state. */
export const sheetAgreement: Suite = (driver, it) => {
  const page = driver.page(SHEET_PAGE)

  /** Every button that carries an agreement stands in a form, with the sentence and the link. */
  function checkButtons(screen: Screen): void {
    const carrying = screen
      .findAll('button')
      .filter((button) => /agree/i.test(JSON.stringify(button.attribute('open-type') ?? '')))
    const agreeing = screen.findAll('.profile-form__agree')
    expect(carrying).toHaveLength(agreeing.length)
    for (const button of carrying) {
      expect(button.attribute('open-type')).toBe(AGREE)
      expect(button.text()).toBe('同意')
    }
    const sentences = screen.findAll('.profile-form .profile-form__privacy')
    expect(sentences).toHaveLength(agreeing.length)
    for (const sentence of sentences) {
      expect(sentence.text()).toBe('请先阅读 隐私保护指引')
      expect(sentence.has('.profile-form__contract')).toBe(true)
    }
  }

  for (const [era, { client }] of Object.entries(ERAS)) {
    for (const [ladder, launch] of [
      ['whole ladder', undefined],
      ['chooseAvatar alone', byHand],
    ] as const) {
      for (const opener of openers) {
        it(`${era}, ${ladder}, ${opener}`, async () => {
          const screen = await page.open(client, launch)
          const { host } = screen
          /** Taps where it is there. Only the form's own button may agree. */
          const tap = async (selector: string): Promise<void> => {
            if (!screen.has(selector)) return
            const wasAgreed = host.privacyAgreed
            await screen.find(selector).tapAndWait()
            for (const prompt of host.prompts.filter(({ open }) => open)) prompt.dismiss()
            if (!selector.includes('profile-form__agree')) {
              expect([selector, host.privacyAgreed]).toEqual([selector, wasAgreed])
            }
            checkButtons(screen)
          }
          checkButtons(screen)
          for (const step of [
            OPENERS[opener],
            '.profile-sheet__mask',
            OPENERS[opener],
            `${SHEET} .profile-form__contract`,
            `${SHEET} .profile-form__agree`,
            `${SHEET} .profile-form__avatar`,
            `${SHEET} .profile-form__save`,
            `${SHEET} .profile-sheet__close`,
            OPENERS[opener],
          ]) {
            await tap(step)
          }
          await host.clock.advance(60_000)
          checkButtons(screen)
          expect(host.prompts.every(({ cause }) => cause === 'tap')).toBe(true)
        })
      }
    }
  }

  it('a refusal leaves the sentence and the link in front of the button', async () => {
    const screen = await page.open(ERAS['from 2.32.3']?.client, byHand)
    await screen.find(OPENERS.card).tapAndWait()
    const refusal = {
      errMsg: 'agreePrivacyAuthorization:fail privacy permission is not authorized',
    }
    screen
      .find(`${SHEET} .profile-form__agree`)
      .fire('agreeprivacyauthorization', { ...refusal, errno: 104 })
    await screen.settle()
    expect(screen.auth().state.privacy).toBe('refused')
    expect(screen.has(`${SHEET} .profile-form__agree`)).toBe(true)
    checkButtons(screen)
    for (const opener of openers) {
      expect(screen.find(OPENERS[opener]).attribute('open-type') ?? '').toBe('')
    }
  })
}
