import type { AuthState } from '../../../components/index'
import { takePrinted } from '../../driver/run'
import { checkDrawn } from './drawn'
import { checkEvents } from './events'
import { isNobodys, peopleIn, personOfNumber, WHOLE_NUMBER } from './people'
import type { World } from './world'

/** How long a question may stay open while its page is in front, in ms. */
const TIMEOUT = 10_000

/** Checks what must hold after every step, when nothing is due any more. */
export function check(world: World): void {
  const { screen, model, report, expectations } = world
  const { state } = screen.auth()
  for (const line of takePrinted()) report(`printed: ${line}`)
  if (screen.copy().state !== state) report('the two copies disagree')
  for (const problem of model.look(state.profile)) report(problem)
  for (const expect of expectations.splice(0)) expect()
  checkState(world, state)
  checkPhone(world, state)
  checkPrompts(world)
  checkKept(world)
  checkEvents(world)
  checkDraws(world)
  if (!world.isHidden) checkDrawn(world, state)
}

/** The snapshot is one that the contract knows, and tells nothing that was not heard. */
function checkState(world: World, { profile, channel, session }: AuthState): void {
  const { witness, setup, host, server, report } = world
  const { userInfo, status, source, attempts, error } = profile
  const isWhole = source === 'getUserInfo' || !!(userInfo?.nickName && userInfo.avatarUrl)
  const known = userInfo ? (isWhole ? 'granted' : 'partial') : 'nobody'
  const isKnown = status === 'granted' || status === 'partial'
  if (isKnown ? status !== known : userInfo && status !== 'pending') {
    report(`${status}, with ${JSON.stringify(userInfo)}`)
  }
  if (status === 'rejected' && !error) report('rejected without a reason')
  if (status === 'pending' && world.elapsed() - witness.askedAt > TIMEOUT) {
    report('pending for longer than a question may stay open')
  }
  if (attempts > witness.refusals) report(`${attempts} attempts, ${witness.refusals} refusals`)
  if (session.status === 'active' && !server.gave(session.expiresAt)) {
    report('the session of somebody else')
  }

  const hand = host.era.chooseAvatar ? 'chooseAvatar' : 'none'
  const next = setup.byHand || witness.isDemoted ? hand : 'getUserInfo'
  // The channel of an open question stays as it is.
  const isCertain = status !== 'pending' && witness.isDemoted !== undefined
  if (isCertain && channel !== next) report(`the channel is ${channel}, not ${next}`)
}

/** A number is bound that the app's server has of the person of now, and nobody knows it whole. */
function checkPhone(world: World, { phone }: AuthState): void {
  const { model, server, witness, host, report } = world
  const { status, number, attempts, error } = phone
  if (status === 'bound' && !server.hasNumberOf(model.person)) report('bound, and no server has it')
  if (number && personOfNumber(number) !== model.person) report(`the number of another: ${number}`)
  if (number && status !== 'bound') report(`${status}, with a number`)
  if (status === 'rejected' && !error) report('the phone is rejected without a reason')
  if (attempts > witness.phoneRefusals)
    report(`${attempts} attempts, ${witness.phoneRefusals} refusals of the phone`)
  const kept = host.storage.keys().map((key) => host.storage.peek(key))
  if (WHOLE_NUMBER.test(JSON.stringify([kept, phone]))) report('a whole number is on the phone')
}

/** No question opens by itself. */
function checkPrompts({ host, witness, report }: World): void {
  const { allowance } = witness
  const opened = host.prompts.slice(witness.seenPrompts)
  witness.seenPrompts = host.prompts.length
  allowance.prompts -= opened.length
  if (opened.some(({ cause }) => cause !== 'tap')) report('a prompt without a tap')
  if (allowance.prompts < 0) report('more prompts than taps')
}

/** Nothing of an earlier user, and no placeholder, is kept. */
function checkKept({ host, model, pictures, report }: World): void {
  const kept = JSON.stringify(host.storage.peek('miniprogram-auth-kit') ?? '')
  // It dies with the app's process (official docs, open-ability/userProfile).
  if (/(http|wxfile):\/\/tmp/.test(kept)) report(`a temporary path is kept: ${kept}`)
  if (isNobodys(kept)) report(`a placeholder is kept: ${kept}`)
  if (peopleIn(pictures.resolve(kept)).some((one) => one !== model.person)) {
    report(`kept of a user who logged out: ${kept}`)
  }
}

/** Nothing is drawn that was taken off the page, nor while the page is hidden. */
export function checkDraws({ screen, isHidden, report }: World): void {
  for (const { tag, count, afterDetach } of screen.draws()) {
    if (afterDetach > 0) report(`${tag}: setData after detach`)
    if (count > 0 && isHidden) report(`${tag}: setData while hidden`)
  }
}
