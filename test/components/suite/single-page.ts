import type { AuthOptions } from '../../../components'
import type { HostOptions } from '../../../host'
import type { Launch, Screen } from '../../driver/driver'
import type { Suite } from '../../driver/run'
import { personAt, SHEET } from './form-person'
import { OWN_BUTTON } from './sheet-page'
import { AGREED, apis, CLIENTS, EVENT_BINDINGS, hints, phone, USER } from './support'

/** A page that was shared to a friend's moments opens by itself (official docs, open-ability/share-timeline). */
const SINGLE_PAGE = { ...CLIENTS.today, scene: 1154 } satisfies HostOptions

/** Native APIs that the document lists as disabled, and those that only ask for what they need. */
const USELESS =
  /^(login|checkSession|getUserInfo|getSetting|openSetting|\w*[Pp]rivacy\w*|button\..*)$/

/** An app that would start everything at once. */
const EAGER: AuthOptions = {
  withCredentials: true,
  exchange: () => Promise.resolve({ token: 'token', expiresIn: 3600 }),
}

const eager: Launch = (auth) => auth.configure(EAGER)
const eagerByHand: Launch = (auth) =>
  auth.configure({ ...EAGER, withCredentials: false, channels: ['chooseAvatar'] })

/** 朋友圈: nothing that cannot be had is offered, and nobody is pushed. */
export const singlePage: Suite = (driver, it) => {
  const page = driver.page({
    template: `<view>
      <auth-avatar id="avatar" show-nickname editable />
      <block wx:for="{{needs}}" wx:key="*this">
        <login-gate need="{{item}}" description="登录后可用" bind:pass="hear">
          <text slot="anonymous" class="teaser">会员专享</text>
          <text class="secret">收藏列表</text>
        </login-gate>
        <login-gate need="{{item}}" mode="guard" bind:pass="hear">
          <text id="star-{{item}}" class="star" bindtap="hear">收藏</text>
        </login-gate>
      </block>
      <profile-card id="card" show-settings />
      <profile-form id="form" ${EVENT_BINDINGS} />
      <own-button />
      <profile-sheet id="sheet" open="{{open}}" />
    </view>`,
    data: { needs: ['profile', 'session', 'all'], open: false },
    components: { 'own-button': OWN_BUTTON },
  })

  const open = (client: HostOptions = {}, launch: Launch = eager): Promise<Screen> =>
    page.open({ ...SINGLE_PAGE, ...client }, launch)

  /** What the user has seen and the client was asked, of what is of no use here. */
  function checkNothingIsPushed(screen: Screen): void {
    const { host } = screen
    expect([host.prompts, host.toasts]).toEqual([[], []])
    expect(apis(host).filter((api) => USELESS.test(api))).toEqual([])
    for (const control of ['button', 'form', 'input', '.profile-form', SHEET]) {
      expect([control, screen.findAll(control).length]).toEqual([control, 0])
    }
    expect([hints(screen), screen.events()]).toEqual([[], []])
  }

  for (const client of [
    { sdkVersion: '2.11.3' },
    { sdkVersion: '2.30.0', platform: 'ios' as const },
    { sdkVersion: '3.6.6' },
    CLIENTS.today,
  ]) {
    for (const [ladder, launch] of [
      ['whole ladder', eager],
      ['chooseAvatar alone', eagerByHand],
    ] as const) {
      it(`${client.sdkVersion}, ${ladder}: draws no button and no hint, and asks the client nothing`, async () => {
        const screen = await open(client, launch)
        const { channel, session, profile } = screen.auth().state
        expect([channel, session.status, profile.status]).toEqual(['none', 'none', 'anonymous'])
        expect(screen.find('#avatar .auth-avatar__nickname').text()).toBe('微信用户')
        checkNothingIsPushed(screen)
        screen.hide({ app: true })
        await screen.show({ app: true })
        await screen.host.clock.advance(60_000)
        checkNothingIsPushed(screen)
      })
    }
  }

  it('replace shows its anonymous side and its description, guard its content, and none passes', async () => {
    const screen = await open()
    const count = (selector: string): number => screen.findAll(selector).length
    expect([count('.teaser'), count('.secret'), count('.star')]).toEqual([3, 0, 3])
    expect(screen.findAll('.login-gate__prompt').map((prompt) => prompt.text())).toEqual(
      Array(3).fill('登录后可用'),
    )
    expect(count('.login-gate__overlay')).toBe(0)
    for (const need of ['profile', 'session', 'all']) {
      await screen.find(`#star-${need}`).tapAndWait()
      expect(screen.events()).toEqual([`star-${need}: tap`])
    }
  })

  it('an app that asks all the same is told so, and its user sees nothing of it', async () => {
    const screen = await open()
    const auth = screen.auth()
    const refusals: unknown[] = []
    for (const ask of [
      () => auth.login({ force: true }),
      () => auth.request({ url: 'https://example.com/' }),
      () => auth.openSetting(),
    ]) {
      screen.host.withTap(() => void ask().catch((error: unknown) => refusals.push(error)))
    }
    await auth.refresh()
    screen.setData({ open: true })
    await screen.settle()
    expect(refusals).toMatchObject([
      { code: 'unsupported' },
      { code: 'unsupported' },
      { code: 'unsupported' },
    ])
    expect(auth.state.session).toEqual({ status: 'none' })
    checkNothingIsPushed(screen)
  })

  it('who the app knows is shown, and nothing is offered to change', async () => {
    const screen = await open()
    void screen.auth().setProfile(USER)
    await screen.settle()
    expect(screen.find('#card .profile-card__nickname').text()).toBe(USER.nickName)
    checkNothingIsPushed(screen)
  })

  it('a picture that the user keeps in the app itself stays', async () => {
    const screen = await page.open(AGREED, eagerByHand)
    await personAt(screen, '#form').give('满满')
    const { userInfo } = screen.auth().state.profile
    screen.host.restartApp({ scene: 1154 })
    const single = screen.restart()
    await single.host.clock.advance(60_000)
    expect(single.auth().state.profile.status).toBe('anonymous')
    single.host.restartApp({ scene: 1001 })
    const again = single.restart()
    await again.host.clock.advance(60_000)
    expect(again.auth().state.profile.userInfo).toEqual(userInfo)
    expect(again.host.files.get(userInfo?.avatarUrl ?? '')).toBeDefined()
  })

  it('from there to the app: its buttons ask as ever', async () => {
    const screen = await open({ device: phone(false, true) }, eagerByHand)
    screen.host.restartApp({ scene: 1001 })
    const normal = screen.restart()
    await normal.settle()
    expect(normal.auth().state.channel).toBe('chooseAvatar')
    await normal.find('#card .profile-card__button').tapAndWait()
    expect(normal.has(SHEET)).toBe(true)
  })

  it('a client that does not say how it was opened is an ordinary one', async () => {
    const screen = await page.open(CLIENTS.asks, eager)
    screen.host.remove('getLaunchOptionsSync')
    const again = screen.restart()
    await again.settle()
    expect(again.auth().state.channel).toBe('getUserInfo')
  })
}
