import { createHost, type Host, type HostOptions } from '../../../host'
import type { Launch, Screen } from '../../driver/driver'
import { takePrinted, type Suite } from '../../driver/run'
import { personAt } from './form-person'
import { CLIENTS, EVENT_BINDINGS, phone } from './support'

const REFUSAL = 'chooseAvatar:fail privacy permission is not authorized'

/** The agreement in front of the form (official docs, user-privacy/PrivacyAuthorize). */
export const formPrivacy: Suite = (driver, it) => {
  const page = driver.page(`<view>
    <profile-form id="form" ${EVENT_BINDINGS} />
    <profile-card id="card" ${EVENT_BINDINGS} />
  </view>`)

  const open = async (client: Host | HostOptions = CLIENTS.today) => {
    const screen = await page.open(client)
    return { screen, person: personAt(screen, '#form') }
  }
  const privacyOf = (screen: Screen): string => screen.auth().state.privacy

  it('asks for the agreement first, by the platform’s own button, and shows nothing to fill', async () => {
    const { person } = await open()
    expect(person.find('agree').attribute('open-type')).toBe('agreePrivacyAuthorization')
    expect([person.has('avatar'), person.has('nickname'), person.has('save')]).toEqual([
      false,
      false,
      false,
    ])
  })

  it('shows the agreement itself to who wants to read it, and agrees to nothing by that', async () => {
    const { screen, person } = await open()
    await person.find('contract').tapAndWait()
    expect(screen.host.count('openPrivacyContract')).toBe(1)
    expect(screen.host.privacyAgreed).toBe(false)
    expect(person.has('agree')).toBe(true)
  })

  /** The client calls the agreement so, and the user meets it in the page's own form and in a sheet. */
  async function linksWhere(privacyContractName: unknown, launch?: Launch): Promise<string[]> {
    const host = createHost(CLIENTS.today)
    host.reply('getPrivacySetting', { needAuthorization: true, privacyContractName }, 99)
    const screen = await page.open(host, launch)
    await screen.find('#card .profile-card__button').tapAndWait()
    return screen.findAll('.profile-form__privacy').map((sentence) => {
      const link = sentence.find('.profile-form__contract').text()
      expect(sentence.text()).toBe(`继续前，请阅读并同意${link}`)
      return link
    })
  }

  it('calls the agreement by the name that WeChat gives it, in a page and in a sheet', async () => {
    const name = '《小满书屋小程序隐私保护指引》'
    expect(await linksWhere(name)).toEqual([name, name])
    expect(await linksWhere(` ${name}\u0020`)).toEqual([name, name])
  })

  it('in the words of an app that has its own', async () => {
    const own: Launch = (auth) => auth.configure({ texts: { formContract: '《本店隐私政策》' } })
    expect(await linksWhere('《小满书屋小程序隐私保护指引》', own)).toEqual([
      '《本店隐私政策》',
      '《本店隐私政策》',
    ])
  })

  for (const [what, name] of Object.entries({
    'none at all': undefined,
    'an empty name': '',
    blanks: ' \u3000 ',
    'a number': 7,
    'an object': { name: '《指引》' },
    'a page of text': '《指引》'.repeat(99),
    'lines of its own': '《指引》\n点同意即送好礼',
    'a sign that turns the text around it': '《指引》\u202e',
  })) {
    it(`says its own words where the client gives ${what}`, async () => {
      expect(await linksWhere(name)).toEqual(['《隐私保护指引》', '《隐私保护指引》'])
    })
  }

  for (const [what, prepare] of [
    ['fails', (host: Host) => host.fail('openPrivacyContract', { errMsg: 'x:fail' })],
    ['is not there', (host: Host) => host.remove('openPrivacyContract')],
    ['never answers', (host: Host) => host.hang('openPrivacyContract')],
  ] as const) {
    it(`goes on where openPrivacyContract ${what}`, async () => {
      const host = createHost(CLIENTS.today)
      prepare(host)
      const { screen, person } = await open(host)
      await person.find('contract').tapAndWait()
      await person.find('agree').tapAndWait()
      expect(person.has('avatar')).toBe(true)
      expect(screen.events()).toEqual([])
    })
  }

  it('who agrees goes on with the same form, and is not asked again after a restart', async () => {
    const { screen, person } = await open()
    await person.find('agree').tapAndWait()
    expect(person.has('agree')).toBe(false)
    await person.give('满满')
    expect(screen.events()).toEqual(['form: save', 'form: authorize', 'form: done'])
    expect(screen.host.prompts.map(({ kind }) => kind)).toEqual(['chooseAvatar'])
    const again = screen.restart()
    await again.settle()
    expect(personAt(again, '#form').has('agree')).toBe(false)
  })

  it('who agreed elsewhere is not asked', async () => {
    const { person } = await open({ ...CLIENTS.today, device: phone(false, true) })
    expect([person.has('agree'), person.has('avatar')]).toEqual([false, true])
  })

  it('who closes the form instead is not asked by anything else', async () => {
    const { screen, person } = await open()
    await person.find('cancel').tapAndWait()
    expect(screen.events()).toEqual(['form: cancel'])
    await screen.host.clock.advance(60_000)
    expect(screen.host.prompts).toEqual([])
  })

  it('a refusal is a state for 10 s, a gentle sentence, and the agreement can still be given', async () => {
    const { screen, person } = await open()
    person.find('agree').fire('agreeprivacyauthorization', { errMsg: REFUSAL, errno: 104 })
    await screen.settle()
    expect(privacyOf(screen)).toBe('refused')
    expect(screen.heard().filter(({ type }) => type === 'reject')).toMatchObject([
      { from: 'form', detail: { code: 'privacy-refused', attempts: 1 } },
    ])
    expect(person.hint()).not.toBe('')
    expect(person.hint()).not.toMatch(/失败|错误|拒绝/)
    expect(person.has('agree')).toBe(true)

    await screen.host.clock.advance(9_999)
    expect(privacyOf(screen)).toBe('refused')
    await screen.host.clock.advance(1)
    expect(privacyOf(screen)).toBe('needed')
    await person.find('agree').tapAndWait()
    expect([privacyOf(screen), person.has('avatar')]).toEqual(['agreed', true])
  })

  it('a refusal that the avatar button brings leads back to the agreement', async () => {
    const { screen, person } = await open({ ...CLIENTS.today, device: phone(false, true) })
    person.find('avatar').fire('chooseavatar', { errMsg: REFUSAL, errno: 104 })
    await screen.settle()
    expect(privacyOf(screen)).toBe('refused')
    expect([person.has('agree'), person.has('avatar')]).toEqual([true, false])
    expect(screen.events()).toEqual(['form: reject'])
  })

  it('and gives back the name that stood there', async () => {
    const { screen, person } = await open({ ...CLIENTS.today, device: phone(false, true) })
    person.type('满满')
    person.blur()
    await screen.host.clock.advance(1000)
    person.find('avatar').fire('chooseavatar', { errMsg: REFUSAL, errno: 104 })
    await screen.settle()
    await person.find('agree').tapAndWait()
    expect(person.find('nickname').value()).toBe('满满')
    await person.choose()
    await person.save()
    expect(screen.auth().state.profile.userInfo?.nickName).toBe('满满')
  })

  for (const event of ['chooseavatar', 'error']) {
    it(`a failure of the avatar button is heard where it comes as ${event}`, async () => {
      const { screen, person } = await open({ ...CLIENTS.today, device: phone(false, true) })
      person.find('avatar').fire(event, { errMsg: REFUSAL, errno: 104 })
      await screen.settle()
      expect([privacyOf(screen), screen.events()]).toEqual(['refused', ['form: reject']])
    })
  }

  it('what is not declared is said to the developer, in the console, and kindly to the user', async () => {
    const { screen, person } = await open({ ...CLIENTS.today, privacyDeclared: false })
    const undeclared = 'chooseAvatar:fail api scope is not declared in the privacy agreement'
    person.find('avatar').fire('chooseavatar', { errMsg: undeclared, errno: 112 })
    await screen.settle()
    expect(takePrinted()).toEqual([expect.stringMatching(/Declare .*console/)])
    expect(privacyOf(screen)).toBe('undeclared')
    expect(person.hint()).not.toBe('')
    expect(person.hint()).not.toMatch(/声明|隐私|declare|console/)
    expect([person.has('avatar'), person.has('cancel')]).toEqual([true, true])
  })

  it('an app with its own privacy popup is not disturbed: asked by nobody, and never replaced', async () => {
    const host = createHost(CLIENTS.today)
    host.install()
    const asked: string[] = []
    const { screen, person } = await open(host)
    host.wx.onNeedPrivacyAuthorization((_resolve, { referrer }) => asked.push(referrer))
    await person.find('agree').tapAndWait()
    await person.give('满满')
    screen.hide({ app: true })
    await screen.show({ app: true })
    expect(asked).toEqual([])
    expect(host.count('onNeedPrivacyAuthorization')).toBe(1)
    expect(screen.events()).toContain('form: authorize')
  })

  it('a refusal in the app’s own popup is heard, and our own agreement step stands open', async () => {
    const host = createHost(CLIENTS.today)
    host.install()
    const { screen, person } = await open(host)
    host.wx.onNeedPrivacyAuthorization((resolve) => resolve({ event: 'disagree' }))
    const refused = jest.fn()
    host.wx.requirePrivacyAuthorize({ fail: refused })
    await host.settle()
    expect(refused).toHaveBeenCalledTimes(1)
    expect(person.has('agree')).toBe(true)
    await person.find('agree').tapAndWait()
    expect(person.has('avatar')).toBe(true)
    expect(screen.host.prompts).toEqual([])
  })
}
