import type { AuthState } from '../../../components/index'
import type { View } from '../../driver/driver'
import { takePrinted } from '../../driver/run'
import { checkEvents } from './events'
import { peopleIn } from './people'
import { openTypeOf, SHEET } from './reach'
import type { World } from './world'

const ANONYMOUS = '游客'
/** What a developer is told of an app that is made like this. */
const ADVICE = /<login-gate need> needs auth.configure\(\{ exchange \}\)/
/** Longer than a question can stay open while its page is in front. */
const TIMEOUT = 10_000

/** Checks what must hold after every step. */
export function check(world: World): void {
  const { screen, host } = world
  for (const line of takePrinted()) if (!ADVICE.test(line)) world.report(`printed: ${line}`)
  for (const { cause } of host.prompts) if (cause !== 'tap') world.report('a prompt without a tap')
  const { state } = screen.auth()
  if (screen.copy().state !== state) world.report('the two copies disagree')
  for (const problem of world.model.look(state.profile)) world.report(problem)
  for (const check of world.expectations.splice(0)) check()
  checkState(world, state)
  checkKept(world)
  checkEvents(world)
  checkDraws(world)
  if (!world.isHidden) checkDrawn(world, state)
}

/** The snapshot is one that the contract knows, and tells nothing that was not heard. */
function checkState(world: World, { profile, channel, session }: AuthState): void {
  const { witness, setup, host } = world
  if (session.status === 'active' && !world.server.hasToken()) {
    world.report('the session of a user who logged out')
  }
  const { userInfo, status, source, attempts, error } = profile
  const isWhole = source === 'getUserInfo' || !!(userInfo?.nickName && userInfo.avatarUrl)
  const expected = userInfo ? (isWhole ? 'granted' : 'partial') : undefined
  if (userInfo ? status !== expected && status !== 'pending' : /granted|partial/.test(status)) {
    world.report(`the status is ${status} with ${JSON.stringify(userInfo)}`)
  }
  if (status === 'rejected' && !error) world.report('rejected without a reason')
  if (attempts > witness.refusals)
    world.report(`${attempts} attempts, ${witness.refusals} refusals`)
  if (status === 'pending' && world.elapsed() - witness.askedAt > TIMEOUT) {
    world.report('pending for longer than a question may stay open')
  }
  const hasChooser = host.era.chooseAvatar ? 'chooseAvatar' : 'none'
  const isCertain = status !== 'pending' && witness.isDemoted !== undefined
  const next = setup.byHand || witness.isDemoted ? hasChooser : 'getUserInfo'
  if (isCertain && channel !== next) world.report(`the channel is ${channel}, not ${next}`)
}

/** Nothing of an earlier user, and no placeholder, is kept. */
function checkKept(world: World): void {
  const kept = JSON.stringify(world.host.storage.peek('miniprogram-auth-kit') ?? '')
  if (/POgEwh|微信用户/.test(kept)) world.report(`a placeholder is kept: ${kept}`)
  for (const one of peopleIn(world.pictures.resolve(kept))) {
    if (one !== world.model.person) world.report(`kept of a user who logged out: ${kept}`)
  }
}

/** Nothing is drawn that was taken off the page, nor while the page is hidden. */
export function checkDraws(world: World): void {
  for (const { tag, count, afterDetach } of world.screen.draws()) {
    if (afterDetach > 0) world.report(`${tag}: setData after detach`)
    if (count > 0 && world.isHidden) world.report(`${tag}: setData while hidden`)
  }
}

function checkDrawn(world: World, state: AuthState): void {
  const { screen, model } = world
  // What is typed is the person's own, until it is saved.
  const tree = screen.tree().replace(/ value=.*/g, '')
  const typed = screen.findAll('.profile-form__nickname').map((field) => field.value())
  for (const one of peopleIn(world.pictures.resolve([tree, ...typed].join('\n')))) {
    if (one !== model.person) world.report(`drawn of a user who logged out: ${tree}`)
  }
  if (/POgEwh|微信用户/.test(tree)) world.report(`a placeholder is drawn: ${tree}`)
  if (!tree.includes('今日推荐')) world.report('the content of the app is gone')

  checkAgreement(world)
  checkUser(world, state)
  checkGates(world, state)
}

/** Whoever agrees has the sentence and the link in front of them. */
function checkAgreement({ screen, report }: World): void {
  for (const button of screen.findAll('button')) {
    const openType = openTypeOf(button)
    if (openType.includes('agree') && !button.name.includes('profile-form__agree')) {
      report(`${button.name} agrees by the way: ${openType}`)
    }
  }
  for (const form of screen.findAll('.profile-form')) {
    const hasSentence = form.has('.profile-form__contract') && /隐私|privacy/i.test(form.text())
    if (form.has('.profile-form__agree') && !hasSentence)
      report('an agreement without its sentence')
  }
}

/** Every component draws the user of the state, and the button that the state wants. */
function checkUser(world: World, { profile, channel, privacy }: AuthState): void {
  const { screen, report } = world
  const { userInfo, preview, status } = profile
  const picture = preview ?? userInfo?.avatarUrl
  const name = userInfo?.nickName ?? ANONYMOUS
  const isOpenQuestion = channel !== 'none' && status !== 'granted'
  const isAgreementOpen = privacy === 'needed' || privacy === 'refused'
  const isChooser = channel === 'chooseAvatar' && !picture && !isAgreementOpen
  const openType = channel === 'getUserInfo' ? channel : isChooser ? channel : ''
  const buttonIn = (view: View, button: string): string =>
    view.findAll(button).map(openTypeOf)[0] ?? 'no button'
  const expect = (what: string, found: unknown, expected: unknown): void => {
    if (found !== expected) report(`${what}: ${String(found)}, not ${String(expected)}`)
  }

  for (const avatar of screen.findAll('auth-avatar')) {
    if (avatar.text() === '别人') continue
    const [image] = avatar.findAll('.auth-avatar__image')
    expect('the avatar', image?.attribute('src'), picture)
    if (isOpenQuestion) expect('its button', buttonIn(avatar, '.auth-avatar__button'), openType)
  }
  for (const one of screen.findAll('#avatar .auth-avatar__nickname'))
    expect('its name', one.text(), name)
  for (const card of screen.findAll('#card')) {
    expect('the card', card.find('.profile-card__nickname').text(), name)
    const asks = isOpenQuestion ? (channel === 'getUserInfo' ? channel : '') : 'no button'
    expect('its button', buttonIn(card, '.profile-card__button'), asks)
  }
  for (const one of screen.findAll('.name')) expect('the own component', one.text(), name)
  for (const one of screen.findAll('.ask')) expect('its button', openTypeOf(one), openType)
}

/** A gate is open when it may be, and never takes away what shows without a grant. */
function checkGates({ screen, report }: World, { profile, session }: AuthState): void {
  const isKnown = profile.status === 'granted'
  const isIn = session.status === 'active'
  const isSheetOpen = screen.has(SHEET)
  const gates = { gate: isKnown, guard: isKnown, session: isIn, both: isKnown && isIn }
  for (const [id, isOpen] of Object.entries(gates)) {
    const [gate] = screen.findAll(`#${id}`)
    if (!gate) continue
    if (id === 'guard' || id === 'both') {
      if (!gate.has('.star')) report(`${id}: the content is gone`)
      if (gate.has('.login-gate__overlay') === isOpen) report(`${id}: open is ${String(isOpen)}`)
    } else {
      const isShown = gate.has('.secret')
      if (isShown ? !isOpen : isOpen && !isSheetOpen) report(`${id}: open is ${String(isOpen)}`)
    }
  }
}
