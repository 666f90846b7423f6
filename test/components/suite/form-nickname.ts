import type { HostOptions } from '../../../host'
import type { PageSource, Screen } from '../../driver/driver'
import type { Suite } from '../../driver/run'
import { personAt } from './form-person'
import { NAMES, PHONES } from './nicknames'
import { AGREED, USER } from './support'

/** How the form opens in each place: alone it stands there. */
const PLACES: Record<string, { page: PageSource; open?: string }> = {
  form: { page: { template: '<profile-form id="form" />' } },
  card: { page: { template: '<profile-card id="card" />' }, open: '.profile-card__button' },
  gate: {
    page: { template: '<login-gate id="gate" mode="guard"><view>收藏</view></login-gate>' },
    open: '.login-gate__overlay',
  },
}

type Person = ReturnType<typeof personAt>
type Step = 'name' | 'blur' | 'wait' | 'save'

// A tap on 保存 may come before the blur that it causes, and the review before or after it.
const ORDERS: Step[][] = [
  ['name', 'blur', 'wait', 'save'],
  ['name', 'blur', 'save'],
  ['name', 'save', 'blur'],
]

const REFUSED = '昵称没有通过微信审核，换一个试试'

/** The nickname in the form, however it arrives (official docs, open-ability/userProfile; public reports). */
export const formNickname: Suite = (driver, it) => {
  const pages = Object.fromEntries(
    Object.entries(PLACES).map(([place, { page }]) => [place, driver.page(page)]),
  )

  async function open(place: string, client: HostOptions): Promise<[Person, Screen]> {
    const page = pages[place]
    if (!page) throw new Error(`No ${place}`)
    const screen = await page.open(client, (auth) => {
      auth.configure({ channels: ['chooseAvatar'] })
    })
    const { open } = PLACES[place] ?? {}
    if (open !== undefined) await screen.find(open).tapAndWait()
    const person = personAt(screen, '')
    return [person, screen]
  }

  const nameOf = (screen: Screen): string | undefined =>
    screen.auth().state.profile.userInfo?.nickName

  async function go(screen: Screen, person: Person, steps: Step[], how: 'picked' | 'typed') {
    const does: Record<Step, () => unknown> = {
      name: () => (how === 'picked' ? person.pick() : person.type(NAMES.typed)),
      blur: person.blur,
      wait: () => screen.host.clock.advance(1000),
      save: () => person.find('save').tap(),
    }
    for (const step of steps) {
      await does[step]()
      await screen.settle()
    }
    await screen.host.clock.advance(5000)
  }

  for (const [which, client] of Object.entries(PHONES)) {
    for (const how of ['typed', 'picked'] as const) {
      for (const place of Object.keys(PLACES)) {
        it(`a name ${how} on ${which} is saved in the ${place}, in every order`, async () => {
          for (const order of ORDERS) {
            const [person, screen] = await open(place, client)
            screen.host.delay('input.nicknamereview', 300)
            await go(screen, person, order, how)
            expect([order.join(), nameOf(screen)]).toEqual([order.join(), NAMES[how]])
          }
        })
      }
    }
  }

  for (const event of ['input', 'change', 'blur']) {
    it(`a name that comes by ${event} alone is saved`, async () => {
      const [person, screen] = await open('form', AGREED)
      person.find('nickname').fire(event, { value: '满满' })
      // Where the field can be read it is empty, and only a name that passed outweighs that.
      person.find('nickname').fire('nicknamereview', { pass: true, timeout: false })
      await person.save()
      expect(nameOf(screen)).toBe('满满')
    })
  }

  for (const review of ['timeout', 'none'] as const) {
    it(`a review that ends with ${review} costs nobody the name`, async () => {
      for (const order of ORDERS) {
        const [person, screen] = await open('form', AGREED)
        person.review(review)
        await go(screen, person, order, 'typed')
        expect([order.join(), nameOf(screen)]).toEqual([order.join(), NAMES.typed])
        expect(person.hint()).not.toBe(REFUSED)
      }
    })
  }

  it('a name that the review refuses is not saved, in any order, and that is said', async () => {
    for (const order of [ORDERS[0], ORDERS[1]] as Step[][]) {
      const [person, screen] = await open('form', AGREED)
      person.review('fail')
      screen.host.delay('input.nicknamereview', 300)
      await go(screen, person, order, 'typed')
      expect([order.join(), nameOf(screen), person.hint()]).toEqual([
        order.join(),
        undefined,
        REFUSED,
      ])
      expect(person.find('nickname').value()).toBe('')
    }
  })

  it('after a refusal another name is saved, and the hint is gone', async () => {
    const [person, screen] = await open('form', AGREED)
    await person.choose()
    person.review('fail')
    await go(screen, person, ['name', 'blur', 'wait', 'save'], 'typed')
    expect(person.hint()).toBe(REFUSED)
    person.review('pass')
    person.type('小满')
    person.blur()
    await person.save()
    expect([nameOf(screen), person.hint()]).toEqual(['小满', ''])
  })

  it('a verdict that comes before the blur counts as well', async () => {
    const [person, screen] = await open('form', { ...AGREED, sdkVersion: '3.0.0' })
    person.review('none')
    person.type('满满')
    person.find('nickname').fire('nicknamereview', { pass: false, timeout: false })
    person.blur()
    await person.save()
    expect([nameOf(screen), person.hint()]).toEqual([undefined, REFUSED])
  })

  it('a verdict that comes too late changes nothing', async () => {
    const [person, screen] = await open('form', AGREED)
    screen.host.delay('input.nicknamereview', 9000)
    person.type('满满')
    person.blur()
    await person.save()
    await screen.host.clock.advance(10_000)
    expect([nameOf(screen), person.hint()]).toEqual(['满满', '还差头像'])
  })

  it('of a field that is left twice before its review, the last name is saved', async () => {
    const [person, screen] = await open('form', AGREED)
    screen.host.delay('input.nicknamereview', 300)
    for (const name of ['满', '满满']) {
      person.type(name)
      person.blur()
      await screen.host.clock.advance(100)
    }
    await person.save()
    expect(nameOf(screen)).toBe('满满')
  })

  it('a verdict on what stood there before interrupts nobody who types again', async () => {
    const [person, screen] = await open('form', AGREED)
    screen.host.delay('input.nicknamereview', 300)
    person.type('满')
    person.blur()
    await screen.settle()
    person.type('满满')
    await screen.host.clock.advance(5000)
    expect([nameOf(screen), person.find('nickname').value()]).toEqual([undefined, '满满'])
    person.blur()
    await person.save()
    expect(nameOf(screen)).toBe('满满')
  })

  it('a review that clears the field where no event tells of it leaves no name', async () => {
    const [person, screen] = await open('form', { ...AGREED, sdkVersion: '2.28.0' })
    person.review('fail')
    await go(screen, person, ['name', 'blur', 'wait', 'save'], 'typed')
    expect(nameOf(screen)).toBeUndefined()
    expect(person.hint()).not.toBe('')
  })

  it('what stands in the field in the end counts, though no event told of it', async () => {
    const [person, screen] = await open('form', { ...AGREED, platform: 'devtools' })
    person.type('满')
    person.pick()
    person.blur()
    await person.save()
    expect(nameOf(screen)).toBe(USER.nickName)
  })

  for (const [what, typed, saved] of [
    ['is trimmed', '  小满 \u3000', '小满'],
    ['loses what is invisible', '小\u200b满\ufeff', '小满'],
    ['loses what turns it around', '\u202e小满\u2066', '小满'],
    ['of one character is one', '满', '满'],
    ['keeps a family of emoji whole', '👨\u200d👩\u200d👧', '👨\u200d👩\u200d👧'],
    ['ends after 32 characters, not inside one', '😀'.repeat(40), '😀'.repeat(32)],
    ['of spaces is none', '   ', undefined],
    ['of invisible characters is none', '\u200b\u200c\u2060', undefined],
    ['that is the placeholder is none', '微信用户', undefined],
    ['that hides the placeholder is none', ' 微信\u200b用户 ', undefined],
  ] as const) {
    it(`a name ${what}`, async () => {
      const [person, screen] = await open('form', AGREED)
      person.type(typed)
      person.blur()
      await person.save()
      expect(nameOf(screen)).toBe(saved)
    })
  }
}
