import type { Suite } from '../../driver/run'
import {
  ALL_THREE,
  allAsk,
  ANONYMOUS,
  openTypes,
  BUTTONS,
  CLIENTS,
  EVENT_BINDINGS,
  hints,
  HOURS,
  phone,
  shownUser,
} from './support'

/** Nobody is asked before they tap, and every screen can be used without an answer. */
export const browsing: Suite = (driver, it) => {
  const page = driver.page(ALL_THREE)

  for (const [era, client] of Object.entries(CLIENTS)) {
    for (const agreed of [false, true]) {
      for (const scope of [undefined, false, true]) {
        it(`a cold start prompts nobody (${era}, agreement ${agreed ? 'given' : 'needed'}, scope ${String(scope)})`, async () => {
          const device = {
            ...phone(scope ?? false, agreed),
            ...(scope === undefined && { scopes: {} }),
          }
          const screen = await page.open({ ...client, device: device as ReturnType<typeof phone> })
          await screen.host.clock.advance(HOURS)
          screen.hide({ app: true })
          await screen.show({ app: true })
          await screen.host.clock.advance(HOURS)
          expect(screen.host.prompts).toEqual([])
          expect(screen.text()).toContain('今日推荐')
        })
      }
    }
  }

  it('whoever never answers can go on reading and tapping', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.find(BUTTONS.gate).tap()
    await screen.settle()
    screen.find('.own').tap()
    expect(screen.text()).toContain('今日推荐')
    expect(screen.events()).toEqual(['tap'])

    screen.find('.login-gate__skip').tap()
    expect(screen.events()).toEqual(['gate: skip'])
  })

  const mine = driver.page({
    template: `<profile-card id="card" ${EVENT_BINDINGS}>
        <view slot="footer" class="order">我的订单</view>
      </profile-card>
      <login-gate id="collect" mode="guard" ${EVENT_BINDINGS}>
        <view class="collect">收藏</view>
      </login-gate>`,
  })

  it('我的 shows its structure with a login button', () => {
    const screen = mine.firstFrame(CLIENTS.asks)
    expect(screen.text()).toContain('我的订单')
    expect(screen.find('.profile-card__button').text()).not.toBe('')
  })

  it('an action asks at the moment it needs to, then goes on', async () => {
    const screen = await mine.open(CLIENTS.asks)
    expect(screen.text()).toContain('收藏')
    expect(screen.host.prompts).toEqual([])

    screen.find('#collect .login-gate__overlay').tap()
    await screen.answer('allow')
    const heard = screen.heard().filter(({ from }) => from === 'collect')
    expect(heard.map(({ type }) => type).filter((type) => type !== 'statuschange')).toEqual([
      'authorize',
      'pass',
    ])
    expect(heard.at(-1)?.detail).toMatchObject({ resumed: true })

    screen.find('.collect').tap()
    const [again] = screen.heard()
    expect(again).toMatchObject({ type: 'pass', from: 'collect', detail: { resumed: false } })
  })

  it('where no button can give a profile, that is said kindly', async () => {
    const screen = await page.open(CLIENTS.none)
    await screen.find(BUTTONS.avatar).tapAndWait()

    expect(screen.host.prompts).toEqual([])
    expect(shownUser(screen)).toEqual(ANONYMOUS)
    expect(openTypes(screen)).toEqual(allAsk('no button'))
    expect(hints(screen)).toEqual([expect.stringMatching(/其他功能照常/)])
    // What the gate asked for before it can no longer ask.
    expect(screen.find('.login-gate__description').text()).toBe(hints(screen)[0])
    expect(screen.events()).toEqual([])
  })

  for (const where of ['gate', 'card'] as const) {
    it(`the ${where} opens no form that this client could not fill`, async () => {
      const screen = await page.open(CLIENTS.none)
      await screen.find(BUTTONS[where]).tapAndWait()
      expect(screen.has('profile-form')).toBe(false)
      // Where nothing can be given there is nothing to decline.
      expect(screen.has('.login-gate__skip')).toBe(false)
    })
  }

  it('an action that needs the user says why it cannot go on', async () => {
    const screen = await mine.open(CLIENTS.none)
    await screen.find('#collect .login-gate__overlay').tapAndWait()
    await screen.find('#collect .login-gate__overlay').tapAndWait()
    expect(screen.has('profile-form')).toBe(false)
    const said = screen.heard().filter(({ from, type }) => from === 'collect' && type === 'reject')
    expect(said.map(({ detail }) => detail)).toEqual([
      expect.objectContaining({ code: 'unsupported' }),
    ])
  })
}
