import { createHost, type Host } from '../../../host'
import type { Launch, Screen } from '../../driver/driver'
import type { Suite } from '../../driver/run'
import { personAt } from './form-person'
import { AGREED, EVENT_BINDINGS, MINUTES } from './support'

const LASTING = 'https://cdn.example.com/lasting.png'

/** An app whose `uploadAvatar` answers when the test says so. */
function uploads() {
  const asked: { path: string; done: (url: string) => void; fail: (error: unknown) => void }[] = []
  const launch: Launch = (auth) => {
    auth.configure({
      uploadAvatar: (path) =>
        new Promise((done, fail) => {
          asked.push({ path, done, fail })
        }),
    })
  }
  return { asked, launch }
}

/** The avatar in the form, from the sheet to its lasting place (official docs, open-ability/userProfile). */
export const formAvatar: Suite = (driver, it) => {
  const page = driver.page(`<view>
    <profile-form id="form" ${EVENT_BINDINGS} />
    <auth-avatar id="avatar" editable show-nickname />
  </view>`)

  const shared = (screen: Screen): unknown =>
    screen.has('#avatar .auth-avatar__image')
      ? screen.find('#avatar .auth-avatar__image').attribute('src')
      : 'the default'

  async function saving(launch: Launch, host?: Host) {
    const screen = await page.open(host ?? AGREED, launch)
    const person = personAt(screen, '#form')
    await person.choose()
    person.type('满满')
    person.blur()
    const chosen = person.picture()
    person.find('save').tap()
    await screen.host.clock.advance(2000)
    return { screen, person, chosen }
  }

  it('shows the temporary picture at once, and everywhere while the upload runs', async () => {
    const { asked, launch } = uploads()
    const { screen, person, chosen } = await saving(launch)
    expect(chosen).toMatch(/^wxfile:\/\/tmp/)
    expect([person.picture(), shared(screen)]).toEqual([chosen, chosen])
    expect(asked.map(({ path }) => path)).toEqual([chosen])
    expect(screen.events()).toEqual([])
  })

  it('says that it saves, lets nobody choose again meanwhile, and then shows the lasting URL', async () => {
    const { asked, launch } = uploads()
    const { screen, person } = await saving(launch)
    expect(person.find('save').has('.auth__ring')).toBe(true)
    expect(person.find('avatar').attribute('disabled')).toBe(true)
    asked[0]?.done(LASTING)
    await screen.settle()
    expect([person.picture(), shared(screen)]).toEqual([LASTING, LASTING])
    expect(person.find('save').has('.auth__ring')).toBe(false)
    expect(screen.events()).toEqual(['form: save', 'form: authorize', 'form: done'])
    expect(screen.host.files.saved()).toEqual({})
    const again = screen.restart()
    expect(shared(again)).toBe(LASTING)
  })

  it('an upload that fails keeps everything, says so, and 保存 tries again', async () => {
    const { asked, launch } = uploads()
    const { screen, person } = await saving(launch)
    asked[0]?.fail(new Error('request:fail'))
    await screen.settle()
    expect(person.hint()).not.toBe('')
    expect(screen.events()).toEqual(['form: save', 'form: authorize'])
    expect(screen.auth().state.profile).toMatchObject({ status: 'granted', attempts: 0 })
    expect(person.picture()).not.toBe('the default')
    expect(person.find('nickname').value()).toBe('满满')

    person.find('save').tap()
    await screen.host.clock.advance(2000)
    expect(asked).toHaveLength(2)
    expect(screen.host.files.get(asked[1]?.path ?? '')).toBeDefined()
    asked[1]?.fail(new Error('request:fail'))
    await screen.settle()
    expect(screen.host.files.get(String(shared(screen)))).toBeDefined()
    screen.events()

    person.find('save').tap()
    await screen.host.clock.advance(2000)
    asked[2]?.done(LASTING)
    await screen.settle()
    expect([person.picture(), shared(screen), person.hint()]).toEqual([LASTING, LASTING, ''])
    expect(screen.events()).toEqual(['form: save', 'form: done'])
    expect(screen.host.files.saved()).toEqual({})
  })

  it('an upload that fails is tried again at the next start, from the copy', async () => {
    const { asked, launch } = uploads()
    const { screen } = await saving(launch)
    asked[0]?.fail(new Error('request:fail'))
    await screen.settle()
    const again = screen.restart()
    await again.settle()
    expect(shared(again)).toMatch(/^wxfile:\/\/usr/)
    expect(asked[1]?.path).toBe(shared(again))
    asked[1]?.done(LASTING)
    await again.settle()
    expect(shared(again)).toBe(LASTING)
    expect(again.host.files.saved()).toEqual({})
  })

  it('an upload that never answers ends with the timeout, and the form can be used again', async () => {
    const { launch } = uploads()
    const { screen, person } = await saving(launch)
    await screen.host.clock.advance(60_000)
    expect(person.find('save').has('.auth__ring')).toBe(false)
    expect(person.hint()).not.toBe('')
    expect(person.find('avatar').attribute('disabled')).toBe(false)
  })

  for (const answer of ['', 'tmp', 'http://tmp/a.jpg', 'wxfile://tmp_a.jpg', 'javascript:1']) {
    it(`takes ${JSON.stringify(answer)} for no lasting URL: the picture stays, and is tried again`, async () => {
      const { asked, launch } = uploads()
      const { screen, person } = await saving(launch)
      asked[0]?.done(answer)
      await screen.settle()
      expect(person.hint()).not.toBe('')
      const again = screen.restart()
      await again.settle()
      expect(shared(again)).toMatch(/^wxfile:\/\/usr/)
    })
  }

  it('without uploadAvatar a copy lives in the user folder, and the old one is deleted', async () => {
    const screen = await page.open(AGREED)
    const person = personAt(screen, '#form')
    await person.give('满满')
    const first = shared(screen)
    expect(Object.keys(screen.host.files.saved())).toEqual([first])
    await person.choose({ avatar: 'wxfile://tmp_second.png' })
    await person.save()
    expect(shared(screen)).not.toBe(first)
    expect(Object.keys(screen.host.files.saved())).toEqual([shared(screen)])
    expect(shared(screen.restart())).toBe(shared(screen))
  })

  it('where the 10 MB are full the picture shows in this life, and the form says that it is kept only here', async () => {
    const host = createHost(AGREED)
    host.install()
    const files = host.wx.getFileSystemManager()
    const temp = host.files.createTemp({ size: 10 * 1024 * 1024 })
    files.saveFile({ tempFilePath: temp })
    await host.settle()
    const screen = await page.open(host)
    const person = personAt(screen, '#form')
    await person.give('满满')
    expect(shared(screen)).toMatch(/^wxfile:\/\/tmp/)
    expect(screen.auth().state.profile.error?.code).toBe('storage')
    expect(screen.events()).toEqual(['form: save', 'form: authorize'])
    const again = screen.restart()
    await again.settle()
    expect(shared(again)).toBe('the default')
    expect(again.auth().state.profile.userInfo).toEqual({ nickName: '满满' })
  })

  it('a path that died is replaced by the default, not by a broken picture', async () => {
    const screen = await page.open(AGREED)
    await personAt(screen, '#form').give('满满')
    const again = screen.restart()
    await again.settle()
    again.find('#avatar .auth-avatar__image').fire('error', { errMsg: 'not found' })
    again.find('#form .profile-form__image').fire('error', { errMsg: 'not found' })
    await again.settle()
    expect(shared(again)).toBe('the default')
    expect(personAt(again, '#form').picture()).toBe('the default')
    await personAt(again, '#form').choose()
    expect(personAt(again, '#form').picture()).toMatch(/^wxfile:\/\/tmp/)
  })

  for (const [what, answer] of [
    ['is cancelled', 'cancel'],
    ['fails the safety check', { avatar: 'wxfile://tmp_bad.jpg', safe: false }],
    ['never answers', undefined],
  ] as const) {
    for (const [when, goOn] of [
      ['when the page shows', (screen: Screen) => (screen.hide(), screen.show())],
      ['after the timeout', (screen: Screen) => screen.host.clock.advance(10_000)],
    ] as const) {
      it(`chooseAvatar that ${what} leaves the button usable ${when}`, async () => {
        const screen = await page.open(AGREED)
        const person = personAt(screen, '#form')
        person.find('avatar').tap()
        await (answer ? screen.answer(answer) : screen.settle())
        await goOn(screen)
        expect(screen.auth().state.profile.status).toBe('anonymous')
        expect(person.find('avatar').attribute('disabled')).toBe(false)
        for (const prompt of screen.host.prompts) prompt.dismiss()
        await person.choose()
        expect(person.picture()).toMatch(/^wxfile:\/\/tmp/)
        expect(screen.events()).toEqual([])
      })
    }
  }

  it('chooseAvatar that answers after ten minutes still counts', async () => {
    const screen = await page.open(AGREED)
    const person = personAt(screen, '#form')
    person.find('avatar').tap()
    await screen.host.clock.advance(10 * MINUTES)
    await screen.answer('allow')
    expect(person.picture()).toMatch(/^wxfile:\/\/tmp/)
  })

  for (const failures of ['chooseavatar', 'error'] as const) {
    it(`a cancelled chooseAvatar that is told of by ${failures} asks again`, async () => {
      const host = createHost(AGREED)
      host.avatarFailures = failures
      const screen = await page.open(host)
      const person = personAt(screen, '#form')
      await person.choose('cancel')
      await screen.host.clock.advance(10_000)
      await person.choose()
      expect(person.picture()).toMatch(/^wxfile:\/\/tmp/)
    })
  }
}
