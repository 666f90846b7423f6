import type { AuthState } from '../../../components/index'
import type { View } from '../../driver/driver'
import { isNobodys, peopleIn } from './people'
import { isAsking, openTypeOf, SHEET } from './reach'
import type { World } from './world'

const ANONYMOUS = '游客'
const AGREEMENT = /^(继续前，请阅读并同意|Before you continue, please read)/
const BOUND = /^(已绑定手机号|Phone number added)$/

/** Checks what the person sees: nothing of anybody else, and everywhere what the state says. */
export function checkDrawn(world: World, state: AuthState): void {
  const { screen, model, pictures, report } = world
  // What is typed is the person's own, until it is saved.
  const tree = screen.tree().replace(/ value=.*/g, '')
  const typed = screen.findAll('.profile-form__nickname').map((field) => field.value())
  if (peopleIn(pictures.resolve([tree, ...typed].join('\n'))).some((one) => one !== model.person)) {
    report(`drawn of a user who logged out: ${tree}`)
  }
  if (isNobodys(tree)) report(`a placeholder is drawn: ${tree}`)
  if (!tree.includes('今日推荐')) report('the content of the app is gone')
  checkAgreement(world)
  checkUser(world, state)
  checkGates(world, state)
  checkPhone(world, state)
}

/** Whoever agrees has the sentence and the link in front of them. */
function checkAgreement({ screen, report }: World): void {
  for (const button of screen.findAll('button')) {
    const isAgreeButton = /profile-form__agree|phone-button/.test(button.name)
    if (openTypeOf(button).includes('agree') && !isAgreeButton) {
      report(`${button.name} agrees by the way: ${openTypeOf(button)}`)
    }
  }
  for (const area of screen.findAll('.phone-button__area')) {
    const isAgreeing = area.findAll('button').some((one) => openTypeOf(one).includes('agree'))
    const isSaid = area.has('.phone-button__contract') && AGREEMENT.test(area.text())
    if (isAgreeing && !isSaid) report('a phone button agrees without its sentence')
  }
  for (const form of screen.findAll('.profile-form')) {
    const [link] = form.findAll('.profile-form__contract')
    const isSaid = AGREEMENT.test(form.text()) && /隐私|privacy/.test(link?.text() ?? '')
    if (form.has('.profile-form__agree') && !isSaid) report('an agreement without its sentence')
  }
}

/** Every component draws the user of the state, and the button that the state wants. */
function checkUser(
  { screen, isDisabled, report }: World,
  { profile, channel, privacy }: AuthState,
): void {
  const { userInfo, preview, status } = profile
  const name = userInfo?.nickName ?? ANONYMOUS
  const picture = preview ?? userInfo?.avatarUrl
  const isAgreementOpen = privacy === 'needed' || privacy === 'refused'
  const isPlain = channel === 'chooseAvatar' && (picture !== undefined || isAgreementOpen)
  const asks = channel !== 'none' && status !== 'granted'
  const expect = (what: string, found: unknown, expected: unknown): void => {
    if (found !== expected) report(`${what} is ${String(found)}, not ${String(expected)}`)
  }
  const expectButton = (view: View, selector: string, openType: string): void => {
    const [button] = view.findAll(selector)
    if (asks) expect(`the open-type of ${selector}`, button && openTypeOf(button), openType)
  }

  for (const button of screen.findAll('button')) {
    // What stands in a sheet that is about to go asks nothing, nor does a form that saves.
    const isOfPage = isAsking(button) && !/profile-form|phone-button/.test(button.name)
    if (isOfPage && button.attribute('disabled') && !isDisabled)
      report(`${button.name} is disabled`)
  }
  for (const avatar of screen.findAll('auth-avatar')) {
    if (avatar.text() === '别人') continue
    const [image] = avatar.findAll('.auth-avatar__image')
    expect('the avatar', image?.attribute('src'), picture)
    expectButton(avatar, '.auth-avatar__button', isPlain ? '' : channel)
  }
  for (const own of screen.findAll('.ask')) {
    expect('the open-type of .ask', openTypeOf(own), isPlain ? '' : channel)
  }
  for (const selector of ['#avatar .auth-avatar__nickname', '.profile-card__nickname', '.name']) {
    for (const shown of screen.findAll(selector)) expect(selector, shown.text(), name)
  }
  for (const card of screen.findAll('profile-card')) {
    expectButton(card, '.profile-card__button', channel === 'getUserInfo' ? channel : '')
  }
}

/** The phone button shows the number of the state, or asks for one. */
function checkPhone({ screen, report }: World, { phone }: AuthState): void {
  const isBound = phone.status === 'bound'
  for (const area of screen.findAll('#phone')) {
    if (area.has('.phone-button') === isBound) report(`a phone button, ${phone.status}`)
    const [shown] = area.findAll('.phone-button__number')
    const isRight = phone.number ? shown?.text() === phone.number : BOUND.test(shown?.text() ?? '')
    if (isBound && !isRight) report(`the number is ${shown?.text()}, not ${phone.number}`)
  }
  for (const gate of screen.findAll('#paid')) {
    if (!gate.has('.star')) report('the content of paid is gone')
    if (gate.has('.login-gate__overlay') === isBound) report(`paid: open is ${String(isBound)}`)
  }
}

/** A gate is open when it may be, and never takes away what shows without a grant. */
function checkGates({ screen, report }: World, { profile, session }: AuthState): void {
  const isKnown = profile.status === 'granted'
  const isIn = session.status === 'active'
  const isSheetOpen = screen.has(SHEET)
  for (const [id, isOpen] of [
    ['guard', isKnown],
    ['both', isKnown && isIn],
  ] as const) {
    for (const gate of screen.findAll(`#${id}`)) {
      if (!gate.has('.star')) report(`the content of ${id} is gone`)
      if (gate.has('.login-gate__overlay') === isOpen) report(`${id}: open is ${String(isOpen)}`)
    }
  }
  for (const [id, isOpen] of [
    ['gate', isKnown],
    ['session', isIn],
  ] as const) {
    for (const gate of screen.findAll(`#${id}`)) {
      // The content waits until the sheet that led to it is closed.
      const isRight = gate.has('.secret') ? isOpen : !isOpen || isSheetOpen
      if (!isRight) report(`${id}: open is ${String(isOpen)}`)
    }
  }
}
