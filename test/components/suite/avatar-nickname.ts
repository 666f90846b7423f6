import type { HostOptions } from '../../../host'
import type { Screen, Shown } from '../../driver/driver'
import type { Suite } from '../../driver/run'
import { NAMES, PHONES } from './nicknames'
import { AGREED, EVENT_BINDINGS } from './support'

const INPUT = '.auth-avatar__input'
const REVIEW = 'input.nicknamereview'

/** The nickname input beside the avatar: it has no button, so leaving it saves. */
export const avatarNickname: Suite = (driver, it) => {
  const page = driver.page(`<auth-avatar id="me" show-nickname ${EVENT_BINDINGS} />`)

  async function open(client: HostOptions = AGREED): Promise<[Screen, Shown]> {
    const screen = await page.open(client, (auth) => {
      auth.configure({ channels: ['chooseAvatar'] })
    })
    return [screen, screen.find(INPUT)]
  }

  const nameOf = (screen: Screen): unknown => screen.auth().state.profile.userInfo?.nickName

  for (const [which, client] of Object.entries(PHONES)) {
    for (const how of ['typed', 'picked'] as const) {
      it(`a name ${how} on ${which} is saved when the field is left, once`, async () => {
        const [screen, input] = await open(client)
        screen.host.delay(REVIEW, 300)
        if (how === 'picked') input.pick()
        else input.type(NAMES.typed)
        input.blur()
        await screen.host.clock.advance(5000)
        expect(nameOf(screen)).toBe(NAMES[how])
        expect(screen.find('.auth-avatar__nickname').text()).toBe(NAMES[how])
        expect(screen.events()).toEqual(['me: save'])
      })
    }
  }

  for (const review of ['timeout', 'none'] as const) {
    it(`a review that ends with ${review} costs nobody the name`, async () => {
      const [screen, input] = await open()
      screen.host.nicknameReview(review)
      input.type('满满')
      input.blur()
      await screen.host.clock.advance(5000)
      expect(nameOf(screen)).toBe('满满')
    })
  }

  it('a name that the review refuses is not saved; another one is', async () => {
    const [screen, input] = await open()
    screen.host.nicknameReview('fail')
    screen.host.delay(REVIEW, 300)
    input.type('满满')
    input.blur()
    await screen.host.clock.advance(5000)
    expect([nameOf(screen), input.value(), screen.events()]).toEqual([undefined, '', []])

    screen.host.nicknameReview('pass')
    input.type('小满')
    input.blur()
    await screen.host.clock.advance(5000)
    expect([nameOf(screen), screen.events()]).toEqual(['小满', ['me: save']])
  })

  it('a verdict that comes before the blur counts as well', async () => {
    const [screen, input] = await open({ ...AGREED, sdkVersion: '3.0.0' })
    screen.host.nicknameReview('none')
    input.type('满满')
    input.fire('nicknamereview', { pass: false, timeout: false })
    input.blur()
    await screen.host.clock.advance(5000)
    expect([nameOf(screen), screen.events()]).toEqual([undefined, []])
  })

  it('a field that is left twice before its review saves once', async () => {
    const [screen, input] = await open()
    screen.host.delay(REVIEW, 300)
    for (const name of ['满', '满满']) {
      input.type(name)
      input.blur()
      await screen.host.clock.advance(100)
    }
    await screen.host.clock.advance(5000)
    expect([nameOf(screen), screen.events()]).toEqual(['满满', ['me: save']])
  })

  it('a verdict on what stood there before interrupts nobody who types again', async () => {
    const [screen, input] = await open()
    screen.host.delay(REVIEW, 300)
    input.type('满')
    input.blur()
    await screen.settle()
    input.type('满满')
    await screen.host.clock.advance(5000)
    expect([nameOf(screen), screen.has(INPUT)]).toEqual([undefined, true])

    input.blur()
    await screen.host.clock.advance(5000)
    expect([nameOf(screen), screen.events()]).toEqual(['满满', ['me: save']])
  })

  it('a logout while the review is waited for leaves no name, and stays a logout', async () => {
    const [screen, input] = await open()
    screen.host.nicknameReview('none')
    input.type('满满')
    input.blur()
    await screen.host.clock.advance(100)
    void screen.auth().logout()
    await screen.host.clock.advance(5000)
    expect([nameOf(screen), screen.events()]).toEqual([undefined, []])
    expect(screen.restart().auth().state.profile.status).toBe('unknown')
  })

  it('a verdict that comes too late changes nothing', async () => {
    const [screen, input] = await open()
    screen.host.delay(REVIEW, 4000)
    input.type('满满')
    input.blur()
    await screen.host.clock.advance(9000)
    expect([nameOf(screen), screen.events()]).toEqual(['满满', ['me: save']])
  })

  it('a review that clears the field where no event tells of it leaves no name', async () => {
    const [screen, input] = await open({ ...AGREED, sdkVersion: '2.28.0' })
    screen.host.nicknameReview('fail')
    screen.host.delay(REVIEW, 300)
    input.type('满满')
    input.blur()
    await screen.host.clock.advance(5000)
    expect([nameOf(screen), screen.events()]).toEqual([undefined, []])
  })

  for (const [what, typed] of [
    ['the placeholder', '微信用户'],
    ['nothing but spaces', '   '],
    ['invisible', '\u200b\u2060'],
  ] as const) {
    it(`a name that is ${what} is not saved, and the field stays`, async () => {
      const [screen, input] = await open()
      input.type(typed)
      input.blur()
      await screen.host.clock.advance(5000)
      expect([nameOf(screen), screen.events(), screen.has(INPUT)]).toEqual([undefined, [], true])
    })
  }
}
