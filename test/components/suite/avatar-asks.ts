import type { Screen } from '../../driver/driver'
import type { Suite } from '../../driver/run'
import { AVATAR_PAGE, BUTTON, IMAGE } from './avatar-page'
import { personAt, SHEET } from './form-person'
import { byHand, CLIENTS, phone, USER } from './support'

const KNOWN = { ...CLIENTS.chooses, publishedAt: '2020-01-01', device: phone(true) }

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

  it('opens the sheet after the grant where it is editable', async () => {
    const screen = await page.open({ ...CLIENTS.chooses, ...{ publishedAt: '2020-01-01' } })
    screen.setData({ editable: true })
    screen.find(BUTTON).tap()
    await screen.answer('allow')
    expect(screen.find(BUTTON).attribute('open-type') ?? '').toBe('')

    screen.heard()
    await screen.find(BUTTON).tapAndWait()
    const person = personAt(screen, SHEET)
    expect(person.find('nickname').value()).toBe(USER.nickName)
    await person.choose({ avatar: 'http://tmp/new.jpg' })
    await person.save()
    expect(screen.has(SHEET)).toBe(false)
    expect(screen.find(IMAGE).attribute('src')).not.toBe(USER.avatarUrl)
    expect(screen.find('#me .auth-avatar__nickname').text()).toBe(USER.nickName)
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
    await screen.find(BUTTON).tapAndWait()
    screen.find(`${SHEET} .profile-form__avatar`).tap()
    await screen.settle()
    expect(screen.auth().state.profile.status).toBe('granted')
    expect([screen.has(BUTTON), screen.has(SHEET)]).toEqual([true, true])
    await screen.answer('cancel')
    expect(screen.auth().state.profile).toMatchObject({ status: 'granted', userInfo: USER })
    expect([screen.has(BUTTON), screen.has(SHEET)]).toEqual([true, true])
    expect(screen.find('#me .auth-avatar__nickname').text()).toBe(USER.nickName)
  })

  it('says how it stands, and what a tap does', async () => {
    const label = (screen: Screen): unknown => screen.find(BUTTON).attribute('aria-label')
    const asks = await page.open(CLIENTS.asks)
    expect(label(asks)).toBe('头像，未设置，使用微信资料')
    const chooses = await page.open({ ...CLIENTS.today, device: phone(false, true) }, byHand)
    expect(label(chooses)).toBe('头像，未设置，选择头像')
    const opens = await page.open(CLIENTS.today, byHand)
    expect(label(opens)).toBe('头像，未设置，设置头像昵称')
    const known = await page.open(KNOWN)
    known.setData({ editable: true })
    expect(label(known)).toBe('头像，已设置，修改资料')
    known.setData({ editable: false, showNickname: false })
    const box = known.find('.auth-avatar__box')
    expect([box.attribute('aria-role'), box.attribute('aria-label')]).toEqual([
      'img',
      USER.nickName,
    ])
  })

  it('has no button where the app lets no button ask, though it is editable', async () => {
    const screen = await page.open(CLIENTS.chooses, (auth) => {
      auth.configure({ channels: ['getUserInfo'] })
    })
    screen.setData({ editable: true })
    await screen.find(BUTTON).tapAndWait()
    expect(screen.auth().state.channel).toBe('none')
    expect(screen.has(BUTTON)).toBe(false)
  })

  it('stays editable where no client could take another picture: without a button', async () => {
    const screen = await page.open({ ...CLIENTS.asks, device: phone(true) })
    screen.setData({ editable: true })
    expect(screen.has(BUTTON)).toBe(false)
  })

  it('lets the user choose again before there is a nickname, in the sheet', async () => {
    const screen = await page.open(CLIENTS.chooses, byHand)
    screen.find(BUTTON).tap()
    await screen.answer('allow')
    expect(screen.auth().state.profile.status).toBe('partial')
    await screen.find(BUTTON).tapAndWait()
    const person = personAt(screen, SHEET)
    await person.choose({ avatar: 'wxfile://tmp_second.png' })
    expect(person.picture()).toBe('wxfile://tmp_second.png')
  })

  it('a picture that could not be uploaded is no refusal: shown, kept, and only the name is missing', async () => {
    const screen = await page.open(CLIENTS.chooses, (auth) => {
      auth.configure({
        channels: ['chooseAvatar'],
        uploadAvatar: () => Promise.reject(new Error('offline')),
      })
    })
    screen.heard()
    screen.find(BUTTON).tap()
    await screen.answer('allow')
    expect(screen.events()).toEqual(['me: save'])
    expect(screen.auth().state.profile).toMatchObject({ status: 'partial', attempts: 0 })
    expect(screen.has(IMAGE)).toBe(true)
    expect(screen.has('.auth-avatar__hint')).toBe(false)
    await screen.find(BUTTON).tapAndWait()
    const person = personAt(screen, SHEET)
    expect(person.picture()).not.toBe('the default')
    person.type('小满')
    person.blur()
    await person.save()
    expect(screen.auth().state.profile).toMatchObject({ status: 'granted', attempts: 0 })
  })

  it('has no field for the nickname: the sheet has it, and takes what is typed there', async () => {
    const screen = await page.open(CLIENTS.chooses)
    await screen.find(BUTTON).tapAndWait()
    expect(screen.has('#me input')).toBe(screen.has('#me profile-form'))
    const person = personAt(screen, SHEET)
    expect(person.find('nickname').attribute('type')).toBe('nickname')
    expect(person.find('nickname').attribute('placeholder')).not.toBe('')

    person.type('小满')
    person.blur()
    await person.save()
    expect(screen.find('#me .auth-avatar__nickname').text()).toBe('小满')
    expect(screen.events()).toEqual(['me: save'])
    expect(screen.auth().state.profile.status).toBe('partial')

    await person.choose()
    await person.save()
    expect(screen.auth().state.profile.status).toBe('granted')
    const { userInfo } = screen.auth().state.profile
    expect(screen.heard().filter(({ type }) => type !== 'statuschange')).toMatchObject([
      { type: 'save', from: 'me', detail: { userInfo } },
      { type: 'authorize', from: 'me', detail: { channel: 'chooseAvatar', userInfo } },
    ])
  })
}
