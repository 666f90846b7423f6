import type { Shown } from '../../driver/driver'
import { createAnswers } from './answers'
import { createFormFilling } from './form'
import type { Acts, PersonStep } from './life'
import { expectToAsk } from './liveness'
import { userOf } from './people'
import { inFront, isAsking, openTypeOf, reachable, SHEET } from './reach'
import type { World } from './world'

/** The person at the phone. What they see, they can touch, unless a question of WeChat is open. */
export interface Person {
  readonly acts: Acts<PersonStep>
  /** Says no to every question that is open. */
  declineAll: () => void
}

export function createPerson(world: World): Person {
  const { host, model, witness } = world
  const answers = createAnswers(world)
  const form = createFormFilling(world)

  const pick = (nodes: Shown[], at: number): Shown[] =>
    nodes.length === 0 ? [] : nodes.slice(at % nodes.length).slice(0, 1)
  const front = (selector: string): Shown[] => inFront(world.screen, selector)

  function tap(node: Shown): void {
    const { name } = node
    const openType = openTypeOf(node)
    const { privacyAgreed } = host
    const { allowance } = witness
    world.note(`taps ${name} ${openType}`)
    witness.isOut = false
    allowance.guardPasses += 1
    if (openType !== '') allowance.prompts += 1
    if (isAsking(node)) {
      witness.askedAt = world.elapsed()
      world.expectations.push(expectToAsk(world, node))
    }
    if (/mask|close|cancel|overlay/.test(name)) witness.refuses()
    // A sheet that asks for the phone number is closed, or a client cannot ask for it.
    if (/mask|close|overlay|phone-button/.test(name)) witness.phoneRefusals += 1
    if (name.includes('phone-button') && openType === '') witness.allowance.rejects += 1
    if (name.includes('profile-form__save')) {
      allowance.authorizes += 1
      form.noteSave(node)
    }
    witness.tapped = name
    node.tap()
    const isAgreement = openType.includes('agreePrivacyAuthorization')
    if (host.privacyAgreed && !privacyAgreed && !isAgreement) {
      world.report(`a tap on ${name} agreed to the privacy guide`)
    }
  }

  function tapTwice(node: Shown): void {
    tap(node)
    tap(node)
    // Nothing has to come of the second tap.
    world.expectations = []
  }

  /** Goes on until there is nothing left to say yes to. */
  async function consent({ at, newPicture, text }: PersonStep & { do: 'consent' }): Promise<void> {
    let isChosen = !newPicture
    pick(reachable(world.screen).filter(isAsking), at).forEach(tap)
    for (let turn = 0; turn < 7; turn += 1) {
      await host.settle()
      const agree = front('.profile-form__agree')
      if (answers.open()) answers.say('picture')
      else if (world.isHidden || !world.screen.has(SHEET)) return
      else if (agree.length > 0) agree.forEach(tap)
      else if (front('.phone-button').length > 0) front('.phone-button').forEach(tap)
      else if (!isChosen || front('.profile-form__image').length === 0) {
        isChosen = true
        front('.profile-form__avatar').forEach(tap)
      } else {
        form.type({ do: 'type', text, then: 'blur' })
        front('.profile-form__save').forEach(tap)
        return
      }
    }
  }

  /** WeChat's own settings are outside of the app. */
  function revoke(): void {
    if (!world.isHidden) host.hidePage({ app: true })
    host.revoke('scope.userInfo')
    host.showPage({ app: true })
  }

  /** Only while the page is in front, and no question of WeChat. */
  const touch =
    <Kind>(act: (step: Kind) => unknown) =>
    (step: Kind): unknown =>
      world.isHidden || answers.open() ? undefined : act(step)

  return {
    declineAll: answers.declineAll,
    acts: {
      tap: touch(({ at }) => pick(reachable(world.screen), at).forEach(tap)),
      'tap twice': touch(({ at }) => pick(reachable(world.screen), at).forEach(tapTwice)),
      consent: touch(consent),
      type: touch(form.type),
      'take the offer': touch(form.takeOffer),
      save: touch(() => front('.profile-form__save').slice(0, 1).forEach(tap)),
      answer: ({ as }) => answers.say(as),
      leave: ({ app }) => world.isHidden || host.hidePage({ app }),
      return: ({ app }) => world.isHidden && host.showPage({ app }),
      revoke,
      'agree elsewhere': host.agreePrivacy,
      'change the WeChat profile'() {
        host.user.nickName = `${userOf(model.person).nickName}新`
      },
    },
  }
}
