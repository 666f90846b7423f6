import type { Suite } from '../../driver/run'
import { CLIENTS } from './support'

/** Says every lifetime it goes through. */
const diary = (name: string) => ({
  template: `<view class="${name}">日记</view>`,
  js: `const say = (type) => pageHears({ type, from: '${name}' })
    Component({
      lifetimes: {
        created() { say('created') },
        attached() { say('attached') },
        detached() { say('detached') },
      },
      pageLifetimes: { show() { say('show') } },
    })`,
})

/** Content that must not run before the gate opens. */
export const genericContent: Suite = (driver, it) => {
  const page = driver.page({
    template: `<login-gate id="gate" mode="{{mode}}" generic:content="my-diary">
      <my-slotted wx:if="{{slotted}}" />
    </login-gate>`,
    data: { mode: 'replace', slotted: false },
    components: { 'my-diary': diary('my-diary'), 'my-slotted': diary('my-slotted') },
  })

  it('runs no lifetime of its content before the gate opens', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.hide()
    await screen.show()
    screen.find('.login-gate__button').tap()
    await screen.answer('deny')
    expect(screen.heard()).toEqual([])
    expect(screen.has('.my-diary')).toBe(false)

    screen.find('.login-gate__button').tap()
    await screen.answer('allow')
    expect(screen.events()).toEqual(['my-diary: created', 'my-diary: attached'])
    expect(screen.find('.my-diary').text()).toBe('日记')
  })

  it('runs none in guard mode either, where the slot shows already', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.setData({ mode: 'guard' })
    expect(screen.heard()).toEqual([])
    screen.find('.login-gate__overlay').tap()
    await screen.answer('allow')
    expect(screen.events()).toEqual(['my-diary: created', 'my-diary: attached'])
  })

  it('takes its content away when the gate closes', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.find('.login-gate__button').tap()
    await screen.answer('allow')
    screen.heard()
    screen.host.revoke('scope.userInfo')
    screen.hide()
    await screen.show()
    expect(screen.events()).toContain('my-diary: detached')
    expect(screen.has('.my-diary')).toBe(false)
  })

  it('cannot keep the platform from creating what is given as a slot', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.setData({ slotted: true })
    expect(screen.has('.my-slotted')).toBe(false)
    expect(screen.events()).toContain('my-slotted: created')
  })
}
