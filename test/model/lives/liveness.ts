import type { Shown } from '../../driver/driver'
import { openTypeOf, SHEET } from './reach'
import type { World } from './world'

/** For 10 s after a refusal of the agreement WeChat answers by itself (user-privacy/PrivacyAuthorize). */
const REFUSAL_COOLDOWN = 10_000

/**
 * The next tap asks, whatever was said before: a question of WeChat opens, or the sheet, or the user
 * is known. Call it before the tap; the answer checks what came of it, when nothing is due any more.
 */
export function expectToAsk(world: World, button: Shown): () => void {
  const { host, witness, screen } = world
  const { length } = host.prompts
  const openType = openTypeOf(button)
  // A form that saves, or is about to go, asks nothing.
  const isBusy = button.name.includes('profile-form') && !!button.attribute('disabled')
  // The gate of a session logs in, and a client without chooseAvatar has no form to fill.
  const isLogin = openType === '' && screen.has('#session')
  const isAbsent = openType === 'chooseAvatar' && !host.era.chooseAvatar
  // A client before 2.21.2 has no phone button that a server could use.
  const isOfPhone = button.name.includes('phone-button') || screen.has('#paid')
  const isPhoneAbsent = openType === '' && isOfPhone && !host.era.chooseAvatar
  const isExcused = isPhoneAbsent || world.isDisabled || isBusy || isLogin || isAbsent

  return () => {
    const { profile, channel } = screen.auth().state
    const isAsked = host.prompts.length > length || screen.has(SHEET)
    const isRefusedBefore = world.elapsed() - witness.privacyRefusedAt <= REFUSAL_COOLDOWN
    if (isExcused || isAsked || isRefusedBefore || world.isButtonFaulty) return
    if (profile.status === 'granted' || channel === 'none' || world.isHidden) return
    world.report(`${button.name} (${openType}) does not ask`)
  }
}
