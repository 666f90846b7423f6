import type { Screen } from '../../driver/driver'
import { HOURS, MINUTES, USER } from './support'

const BUTTON = '#avatar .auth-avatar__button'
const REFUSAL = {
  errMsg: 'agreePrivacyAuthorization:fail privacy permission is not authorized',
  errno: 104,
}

async function tapAvatar(screen: Screen): Promise<void> {
  if (screen.has(BUTTON)) await screen.find(BUTTON).tapAndWait()
}

async function restart(screen: Screen): Promise<Screen> {
  const next = screen.restart()
  await next.settle()
  return next
}

/** Where an app may stand with its user. Answers the page that stands there then, if it is another. */
export const situations: Record<string, (screen: Screen) => Promise<Screen | undefined>> = {
  'nobody tapped yet': () => Promise.resolve(undefined),
  async 'a question is open'(screen) {
    await tapAvatar(screen)
    return undefined
  },
  async 'the user said no'(screen) {
    await tapAvatar(screen)
    for (const prompt of screen.host.prompts.filter(({ open }) => open)) prompt.answer('deny')
    return undefined
  },
  async 'the agreement was refused'(screen) {
    const agree = screen.findAll('#form .profile-form__agree')
    for (const button of agree) button.fire('agreeprivacyauthorization', REFUSAL)
    await screen.settle()
    expect(screen.auth().state.privacy === 'refused').toBe(agree.length > 0)
    return undefined
  },
  async 'the refusal is over'(screen) {
    await situations['the agreement was refused']?.(screen)
    await screen.host.clock.advance(MINUTES)
    return undefined
  },
  async 'a nickname is known'(screen) {
    await screen.auth().setProfile({ nickName: USER.nickName })
    return undefined
  },
  async 'a picture is known'(screen) {
    await screen.auth().setProfile({ avatarUrl: USER.avatarUrl })
    return undefined
  },
  async 'the user is known'(screen) {
    await screen.auth().setProfile(USER)
    return undefined
  },
  async 'the user logged out'(screen) {
    await screen.auth().setProfile(USER)
    void screen.auth().logout()
    return undefined
  },
  async 'the app started again'(screen) {
    await tapAvatar(screen)
    return restart(screen)
  },
  async 'the permission was taken back'(screen) {
    await tapAvatar(screen)
    for (const prompt of screen.host.prompts.filter(({ open }) => open)) prompt.answer('allow')
    await screen.settle()
    screen.host.revoke('scope.userInfo')
    screen.hide({ app: true })
    await screen.host.clock.advance(HOURS)
    await screen.show({ app: true })
    return undefined
  },
}
