import type { Launch, Screen } from '../../driver/driver'
import type { Suite } from '../../driver/run'
import { personAt, SHEET } from './form-person'
import { AGREED, EVENT_BINDINGS } from './support'

const LASTING = 'https://cdn.example.com/lasting.png'

/** Two forms at once, and forms that go while they save: one save, and no lost input. */
export const twoForms: Suite = (driver, it) => {
  const page = driver.page({
    template: `<view>
      <profile-form wx:if="{{first}}" id="first" lang="{{lang}}" ${EVENT_BINDINGS} />
      <profile-form wx:if="{{second}}" id="second" ${EVENT_BINDINGS} />
      <profile-card id="card" ${EVENT_BINDINGS} />
    </view>`,
    data: { first: true, second: true, lang: '' },
  })

  /** An app that counts what reaches its server, whose upload takes as long as the test wants. */
  function server() {
    const submitted: unknown[] = []
    const uploads: ((url: string) => void)[] = []
    const launch: Launch = (auth) => {
      auth.configure({
        uploadAvatar: () => new Promise((done) => uploads.push(done)),
        submitProfile: ({ userInfo }) => {
          submitted.push(userInfo)
          return Promise.resolve()
        },
      })
    }
    return { submitted, uploads, launch }
  }
  const userInfo = (screen: Screen) => screen.auth().state.profile.userInfo

  it('a name beside a picture that is on its way is all there is to give', async () => {
    const { uploads, launch } = server()
    const screen = await page.open(AGREED, launch)
    const [first, second] = [personAt(screen, '#first'), personAt(screen, '#second')]
    await first.choose()
    first.find('save').tap()
    await screen.host.clock.advance(2000)
    screen.heard()
    second.type('满满')
    second.blur()
    await second.save()
    expect(second.hint()).toBe('')
    expect(screen.events()).toEqual(['second: save', 'second: done'])
    second.find('cancel').tap()
    await screen.settle()
    expect(screen.auth().state.profile.attempts).toBe(0)
    uploads[0]?.(LASTING)
    await screen.settle()
    expect(userInfo(screen)).toEqual({ nickName: '满满', avatarUrl: LASTING })
  })

  it('one form saves, once; the other shows what was saved and keeps what was typed there', async () => {
    const { submitted, uploads, launch } = server()
    const screen = await page.open(AGREED, launch)
    const [first, second] = [personAt(screen, '#first'), personAt(screen, '#second')]
    second.type('还在写')
    await first.choose()
    first.type('满满')
    first.blur()
    first.find('save').tap()
    await screen.host.clock.advance(2000)
    uploads[0]?.(LASTING)
    await screen.settle()
    expect(userInfo(screen)).toEqual({ nickName: '满满', avatarUrl: LASTING })
    expect([uploads.length, submitted]).toEqual([1, [{ nickName: '满满', avatarUrl: LASTING }]])
    expect(second.find('nickname').value()).toBe('还在写')
    expect(second.picture()).toBe(LASTING)
    expect(screen.events()).toEqual(['first: save', 'first: authorize', 'first: done'])

    second.blur()
    await second.save()
    expect(userInfo(screen)).toEqual({ nickName: '还在写', avatarUrl: LASTING })
    expect(uploads).toHaveLength(1)
    expect(screen.events()).toEqual(['second: save', 'second: done'])
  })

  it('a name given in one and a picture given in the other make one profile', async () => {
    const screen = await page.open(AGREED)
    const [first, second] = [personAt(screen, '#first'), personAt(screen, '#second')]
    await first.choose()
    second.type('满满')
    second.blur()
    first.find('save').tap()
    second.find('save').tap()
    await screen.host.clock.advance(5000)
    expect(userInfo(screen)?.nickName).toBe('满满')
    expect(userInfo(screen)?.avatarUrl).toMatch(/^wxfile:\/\/usr/)
    const authorized = screen.events().filter((event) => /authorize/.test(event))
    expect(authorized).toHaveLength(1)
    expect(Object.keys(screen.host.files.saved())).toEqual([userInfo(screen)?.avatarUrl])
  })

  it('the last of two pictures stays, and only its copy', async () => {
    const screen = await page.open(AGREED)
    const [first, second] = [personAt(screen, '#first'), personAt(screen, '#second')]
    await first.choose({ avatar: 'wxfile://tmp_first.png' })
    await second.choose({ avatar: 'wxfile://tmp_second.png' })
    await first.save()
    expect(second.picture()).toBe('wxfile://tmp_second.png')
    await second.save()
    expect(Object.keys(screen.host.files.saved())).toEqual([userInfo(screen)?.avatarUrl])
    expect(first.picture()).toBe(userInfo(screen)?.avatarUrl)
  })

  for (const [when, wait] of [
    ['while the review runs', 0],
    ['while the upload runs', 2000],
  ] as const) {
    it(`a form that is taken away ${when} saves once, and nothing is lost`, async () => {
      const { submitted, uploads, launch } = server()
      const screen = await page.open(AGREED, launch)
      screen.host.delay('input.nicknamereview', 500)
      const first = personAt(screen, '#first')
      await first.choose()
      first.type('满满')
      first.blur()
      first.find('save').tap()
      await screen.host.clock.advance(wait)
      screen.setData({ first: false })
      await screen.host.clock.advance(2000)
      uploads[0]?.(LASTING)
      await screen.settle()
      expect(userInfo(screen)).toEqual({ nickName: '满满', avatarUrl: LASTING })
      expect(submitted).toEqual([{ nickName: '满满', avatarUrl: LASTING }])
      expect(screen.find('.profile-card__nickname').text()).toBe('满满')
    })
  }

  it('a form that is cancelled while it saves still saves: the user asked for both, saving first', async () => {
    const { uploads, launch } = server()
    const screen = await page.open(AGREED, launch)
    await screen.find('.profile-card__button').tapAndWait()
    const card = personAt(screen, SHEET)
    await card.choose()
    card.type('满满')
    card.blur()
    card.find('save').tap()
    await screen.host.clock.advance(2000)
    await card.find('cancel').tapAndWait()
    expect(card.has('save')).toBe(false)
    uploads[0]?.(LASTING)
    await screen.settle()
    expect(userInfo(screen)).toEqual({ nickName: '满满', avatarUrl: LASTING })
    expect(screen.find('.profile-card__nickname').text()).toBe('满满')
    expect(screen.has('.profile-card__hint')).toBe(false)
    expect(screen.events()).toEqual(['card: save', 'card: authorize'])
    expect(screen.auth().state.profile.attempts).toBe(0)
  })

  it('a form that closes and opens again starts with what is known, and loses nothing that was saved', async () => {
    const screen = await page.open(AGREED)
    const first = personAt(screen, '#first')
    await first.give('满满')
    screen.setData({ first: false })
    screen.setData({ first: true })
    expect(first.find('nickname').value()).toBe('满满')
    expect(first.picture()).toBe(userInfo(screen)?.avatarUrl)
    await first.save()
    expect(userInfo(screen)?.nickName).toBe('满满')
  })

  it('an app that ends while it uploads has the name, and the user gives no more than the picture again', async () => {
    const { launch } = server()
    const screen = await page.open(AGREED, launch)
    const first = personAt(screen, '#first')
    await first.choose()
    first.type('满满')
    first.blur()
    first.find('save').tap()
    await screen.host.clock.advance(2000)
    const again = screen.restart()
    await again.settle()
    expect(again.auth().state.profile).toMatchObject({
      status: 'partial',
      userInfo: { nickName: '满满' },
    })
  })

  it('what was typed stays when the language changes, and when the page hides and shows', async () => {
    const screen = await page.open(AGREED)
    const first = personAt(screen, '#first')
    first.type('满满')
    screen.setData({ lang: 'en' })
    screen.hide()
    await screen.show()
    expect(first.find('nickname').value()).toBe('满满')
    expect(first.find('save').text()).toBe('Save')
    first.blur()
    await first.save()
    expect(first.hint()).toMatch(/^[A-Z][a-z ]+/)
    screen.setData({ lang: 'zh_CN' })
    expect(first.find('save').text()).toBe('保存')
    expect(first.hint()).toMatch(/^[^a-z]+$/i)
  })

  it('a form that is cancelled saves nothing of what was chosen and typed', async () => {
    const screen = await page.open(AGREED)
    const first = personAt(screen, '#first')
    await first.choose()
    first.type('满满')
    first.blur()
    await first.find('cancel').tapAndWait()
    screen.setData({ first: false, second: false })
    await screen.host.clock.advance(5000)
    expect(userInfo(screen)).toBeUndefined()
    expect(screen.host.files.saved()).toEqual({})
    expect(screen.events()).toEqual(['first: cancel'])
  })
}
