import type { Suite } from '../../driver/run'
import { AVATAR_PAGE, BUTTON, IMAGE } from './avatar-page'
import { CLIENTS, phone, USER } from './support'

/** `<auth-avatar>`: when it is a button, and which. */
export const avatarAsks: Suite = (driver, it) => {
  const page = driver.page(AVATAR_PAGE)

  it('keeps its hint where something around it says it', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.setData({ showHint: false, showNickname: false })
    screen.find(BUTTON).tap()
    await screen.answer('deny')
    expect(screen.text()).toBe('')
    screen.setData({ showHint: true })
    expect(screen.text()).not.toBe('')
  })

  it('shows everything and asks nothing while it is disabled', async () => {
    const screen = await page.open(CLIENTS.asks)
    screen.setData({ disabled: true })
    expect(screen.find(BUTTON).attribute('disabled')).toBe(true)
    await screen.find(BUTTON).tapAndWait()
    expect(screen.host.prompts).toEqual([])
    expect(screen.auth().state.profile.status).toBe('anonymous')

    screen.setData({ disabled: false })
    await screen.find(BUTTON).tapAndWait()
    expect(screen.host.prompts).toHaveLength(1)
  })

  it('stays a chooseAvatar button after the grant where it is editable', async () => {
    const screen = await page.open({ ...CLIENTS.chooses, ...{ publishedAt: '2020-01-01' } })
    screen.setData({ editable: true })
    screen.find(BUTTON).tap()
    await screen.answer('allow')
    expect(screen.find(BUTTON).attribute('open-type')).toBe('chooseAvatar')

    screen.heard()
    screen.find(BUTTON).tap()
    await screen.answer({ avatar: 'http://tmp/new.jpg' })
    expect(screen.find(IMAGE).attribute('src')).not.toBe(USER.avatarUrl)
    expect(screen.text()).toBe(USER.nickName)
    expect(screen.events()).toEqual(['me: save'])
    expect(screen.auth().state.profile.status).toBe('granted')

    screen.setData({ editable: false })
    expect(screen.has(BUTTON)).toBe(false)
  })

  it('keeps its button and the user while somebody thinks about another picture', async () => {
    const screen = await page.open({ ...CLIENTS.chooses, ...{ publishedAt: '2020-01-01' } })
    screen.setData({ editable: true })
    screen.find(BUTTON).tap()
    await screen.answer('allow')
    screen.find(BUTTON).tap()
    await screen.settle()
    expect(screen.auth().state.profile.status).toBe('granted')
    expect(screen.find(BUTTON).attribute('open-type')).toBe('chooseAvatar')
    await screen.answer('cancel')
    expect(screen.find(BUTTON).attribute('open-type')).toBe('chooseAvatar')
    expect(screen.text()).toBe(USER.nickName)
  })

  it('stays editable where no client could take another picture: without a button', async () => {
    const screen = await page.open({ ...CLIENTS.asks, device: phone(true) })
    screen.setData({ editable: true })
    expect(screen.has(BUTTON)).toBe(false)
  })

  it('lets the user choose again before there is a nickname, where it is editable', async () => {
    const screen = await page.open(CLIENTS.chooses)
    screen.setData({ editable: true })
    await screen.find(BUTTON).tapAndWait()
    screen.find(BUTTON).tap()
    await screen.answer('allow')
    expect(screen.auth().state.profile.status).toBe('partial')
    expect(screen.find(BUTTON).attribute('open-type')).toBe('chooseAvatar')
  })

  it('a picture that could not be uploaded is no refusal: shown, kept, and asked for no more', async () => {
    const screen = await page.open(CLIENTS.chooses, (auth) => {
      auth.configure({ uploadAvatar: () => Promise.reject(new Error('offline')) })
    })
    await screen.find(BUTTON).tapAndWait()
    screen.heard()
    screen.find(BUTTON).tap()
    await screen.answer('allow')
    expect(screen.events()).toEqual(['me: save'])
    expect(screen.auth().state.profile).toMatchObject({ status: 'partial', attempts: 0 })
    expect(screen.has(IMAGE)).toBe(true)
    expect([screen.has(BUTTON), screen.has('.auth-avatar__hint')]).toEqual([false, false])
  })

  it('has a field for the nickname on the channel chooseAvatar, and takes what is typed there', async () => {
    const screen = await page.open(CLIENTS.chooses)
    expect(screen.has('.auth-avatar__input')).toBe(false)
    await screen.find(BUTTON).tapAndWait()
    const input = screen.find('.auth-avatar__input')
    expect(input.attribute('type')).toBe('nickname')
    expect(input.attribute('placeholder')).not.toBe('')

    input.type('小满')
    input.blur()
    await screen.host.clock.advance(5000)
    expect(screen.has('.auth-avatar__input')).toBe(false)
    expect(screen.find('.auth-avatar__nickname').text()).toBe('小满')
    expect(screen.events()).toEqual(['me: placeholder', 'me: save'])
    expect(screen.auth().state.profile.status).toBe('partial')

    screen.find(BUTTON).tap()
    await screen.answer('allow')
    expect(screen.auth().state.profile.status).toBe('granted')
    expect(screen.events()).toEqual(['me: save', 'me: authorize'])
  })
}
