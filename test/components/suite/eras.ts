import type { Screen } from '../../driver/driver'
import { takePrinted, type Suite } from '../../driver/run'
import { ANSWERS as TABLE, ERAS, outcomeOf, type EraAnswer } from './eras-table'
import { personAt, SHEET } from './form-person'
import { ALL_THREE, ANONYMOUS, hints, allShow, MINUTES, shownUser } from './support'

type Answer = (screen: Screen) => Promise<void>

const ANSWERS: Record<string, Answer> = {
  'is allowed': (screen) => screen.answer('allow'),
  'is denied': (screen) => screen.answer('deny'),
  'gets no answer': (screen) => screen.host.clock.advance(MINUTES),
  'is allowed after ten minutes': async (screen) => {
    await screen.host.clock.advance(10 * MINUTES)
    await screen.answer('allow')
  },
  'is denied after ten minutes': async (screen) => {
    await screen.host.clock.advance(10 * MINUTES)
    await screen.answer('deny')
  },
}

/** Every era with every answer: who may be known is, and everybody else can go on and ask again. */
export const eras: Suite = (driver, it) => {
  const page = driver.page(ALL_THREE)
  const button = '#avatar .auth-avatar__button'

  /** One tap, and on through the sheet where it opens, as a user who wants to be known does. */
  async function ask(screen: Screen): Promise<void> {
    const person = personAt(screen, SHEET)
    await screen.find(button).tapAndWait()
    if (person.has('agree')) await person.find('agree').tapAndWait()
    if (person.has('avatar')) await person.find('avatar').tapAndWait()
  }

  /** Saves what was chosen in the sheet, where one is open. */
  async function save(screen: Screen): Promise<void> {
    const person = personAt(screen, SHEET)
    if (person.has('save') && person.picture() !== 'the default') await person.save()
  }

  for (const [era, { client, question }] of Object.entries(ERAS)) {
    for (const [how, answer] of Object.entries(ANSWERS)) {
      it(`${era}: what a tap asks ${how}`, async () => {
        const screen = await page.open(client)
        await ask(screen)
        expect(screen.host.prompts.map(({ kind }) => kind)).toEqual(
          question === 'none' ? [] : [question],
        )
        await answer(screen)
        await save(screen)
        // Of a sheet that is closed nothing is heard: its question ends with time (peers facts, F6).
        await screen.host.clock.advance(MINUTES)

        const { profile } = screen.auth().state
        const isGiven = how.startsWith('is allowed')
        if (question === 'none') {
          expect(shownUser(screen)).toEqual(ANONYMOUS)
          expect(hints(screen)).toEqual([])
          expect(screen.find('.login-gate__description').text()).toMatch(/其他功能照常/)
        } else if (question === 'getUserInfo' && isGiven) {
          expect(shownUser(screen)).toEqual(allShow())
          expect(profile.status).toBe('granted')
        } else if (isGiven) {
          expect(shownUser(screen).avatar[1]).toMatch(/^wxfile:/)
          expect(shownUser(screen).card[1]).toBe(shownUser(screen).avatar[1])
          expect(profile.status).toBe('partial')
        } else {
          const [avatar, card] = [shownUser(screen).avatar, shownUser(screen).card]
          expect([avatar[1], card[1]]).toEqual(['the default', 'the default'])
          expect(['anonymous', 'rejected']).toContain(profile.status)
          expect(screen.find(button).attribute('open-type')).toContain(question)
          const person = personAt(screen, SHEET)
          for (const part of person.has('avatar') ? ['avatar', 'cancel'] : []) {
            for (const prompt of screen.host.prompts) prompt.dismiss()
            await person.find(part).tapAndWait()
            const isOpen = screen.host.prompts.some(({ open }) => open)
            expect([part, isOpen]).toEqual([part, part === 'avatar'])
          }
          for (const prompt of screen.host.prompts) prompt.dismiss()
          await screen.find(button).tapAndWait()
          expect(screen.host.prompts.filter(({ open }) => open)).toHaveLength(1)
        }
        expect(screen.host.prompts.every(({ cause }) => cause === 'tap')).toBe(true)
      })
    }
  }

  for (const [era, row] of Object.entries(ERAS)) {
    for (const answer of TABLE) {
      it(`${era}: ${answer}`, async () => {
        const screen = await page.open({ ...row.client, privacyDeclared: answer !== 'undeclared' })
        await ask(screen)
        await SAYS[answer](screen)
        await save(screen)
        await screen.host.clock.advance(MINUTES)

        const asksBy = screen.has(button) && (screen.find(button).attribute('open-type') || 'plain')
        expect({
          status: screen.auth().state.profile.status,
          asksBy: asksBy || '',
          prompts: screen.host.prompts.map(({ kind }) => kind),
        }).toEqual(outcomeOf(row, answer))
        const isForgotten = answer === 'undeclared' && row.isEnforced === true
        expect(takePrinted().length > 0).toBe(isForgotten)
        expect(screen.auth().state.privacy === 'undeclared').toBe(isForgotten)
        expect(hints(screen).join()).not.toMatch(/失败|错误|拒绝|声明/)
        expect(screen.host.prompts.every(({ cause }) => cause === 'tap')).toBe(true)
      })
    }
  }
}

const SAYS: Record<EraAnswer, (screen: Screen) => Promise<void>> = {
  grant: (screen) => screen.answer('allow'),
  refuse: (screen) => screen.answer('deny'),
  cancel: (screen) => screen.answer('cancel'),
  'no answer': (screen) => screen.settle(),
  undeclared: (screen) => screen.answer('allow'),
}
