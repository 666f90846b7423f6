import type { Answer, Prompt } from '../../../host/person/prompts'
import type { Shown } from '../../driver/driver'
import type { PersonStep } from './life'
import { expectToAsk } from './liveness'
import { albumPicture, typedName, userOf } from './people'
import { inFront as foremost, isAsking, openTypeOf, reachable, SHEET } from './reach'
import type { World } from './world'

type Said = (PersonStep & { do: 'answer' })['as']

/** The person at the phone. What they see, they can touch, unless a question of WeChat is in front. */
export interface Person {
  act(step: PersonStep): Promise<void> | void
  /** Says no to every question that is open. */
  declineAll: () => void
}

export function createPerson(world: World): Person {
  const { host, model, witness } = world
  let count = 0

  const openPrompt = (): Prompt | undefined => host.prompts.find(({ open }) => open)
  const isFree = (): boolean => !openPrompt() && !world.isHidden
  const inFront = (selector: string): Shown[] => foremost(world.screen, selector)
  const pick = (nodes: Shown[], at: number): Shown | undefined => nodes[at % nodes.length]

  function tap(node: Shown): void {
    world.note(`taps ${node.name} ${openTypeOf(node)}`)
    const { privacyAgreed } = host
    witness.isOut = false
    if (isAsking(node)) {
      witness.askedAt = world.elapsed()
      world.expectations.push(expectToAsk(world, node))
    }
    const { allowance } = witness
    allowance.guardPasses += 1
    if (/mask|close|cancel|overlay/.test(node.name)) {
      witness.refusals += 1
      allowance.rejects += 1
    }
    if (node.name.includes('profile-form__save')) {
      allowance.authorizes += 1
      noteSave(node)
    }
    node.tap()
    if (host.privacyAgreed && !privacyAgreed && !node.name.includes('form__agree')) {
      world.report(`a tap on ${node.name} agreed to the privacy guide`)
    }
  }

  /** 保存 keeps what the person sees in the form, if they gave it there. */
  function noteSave(button: Shown): void {
    const [field] = inFront('.profile-form__nickname')
    const [image] = inFront('.profile-form__image')
    if (!field || button.attribute('loading') || button.attribute('disabled')) return
    const isTyped = field.value() !== field.attribute('value')
    const nickName = field.value().replace(/[\ud800-\udfff]/g, '')
    if (/^人\d+(改\d+)?$/.test(nickName)) {
      model.saves({ nickName }, isTyped && !world.hasReviewFailed)
    }
    const avatarUrl = image && String(image.attribute('src'))
    if (avatarUrl !== world.screen.auth().state.profile.userInfo?.avatarUrl) {
      model.saves({ avatarUrl }, !world.hasReviewFailed)
    }
  }

  function answer(as: Said): void {
    const prompt = openPrompt()
    if (!prompt) return
    const said = answerTo(prompt, as)
    world.note(`answers ${prompt.kind} with ${JSON.stringify(said)}`)
    witness.isOut = false
    witness.inFlightSince = world.elapsed()
    prompt.answer(said)
  }

  function answerTo({ kind }: Prompt, as: Said): Answer {
    const isNo = as === 'deny' || as === 'cancel'
    if (kind === 'openSetting') return { 'scope.userInfo': as !== 'off' }
    if (kind !== 'chooseAvatar' || as === 'allow') return isNo ? as : 'allow'
    const avatar = albumPicture(model.person, ++count)
    return isNo ? 'cancel' : { avatar, inAlbumFor: as === 'slow album' ? 3000 : 0 }
  }

  function type({ text, then }: PersonStep & { do: 'type' }): void {
    const [field] = inFront('.profile-form__nickname')
    if (!field || field.attribute('disabled')) return
    const typed = {
      name: typedName(model.person, ++count),
      placeholder: '微信用户',
      blank: ' \u200b ',
      'half an emoji': `${typedName(model.person, count)}\ud83d`,
      nothing: '',
    }[text]
    field.type(typed)
    if (then === 'blur') field.blur()
    if (then === 'confirm') field.confirm()
  }

  /** Says yes all the way, wherever the button leads. */
  async function consent({ at, newPicture }: PersonStep & { do: 'consent' }): Promise<void> {
    const button = pick(reachable(world.screen).filter(isAsking), at)
    if (button) tap(button)
    let isChosen = !newPicture
    for (let turn = 0; turn < 7; turn += 1) {
      await host.settle()
      const [next] = inFront('.profile-form__agree')
      if (openPrompt()) answer('picture')
      else if (world.isHidden || !world.screen.has(SHEET)) return
      else if (next) tap(next)
      else if (!isChosen || inFront('.profile-form__image').length === 0) {
        isChosen = true
        inFront('.profile-form__avatar').forEach(tap)
      } else {
        type({ do: 'type', text: 'name', then: 'blur' })
        inFront('.profile-form__save').forEach(tap)
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

  function act(step: PersonStep): Promise<void> | void {
    switch (step.do) {
      case 'answer': {
        answer(step.as)
        return
      }
      case 'revoke': {
        revoke()
        return
      }
      case 'agree elsewhere': {
        host.agreePrivacy()
        return
      }
      case 'change the WeChat profile':
        host.user.nickName = `${userOf(model.person).nickName}新`
        return
      case 'leave':
        if (!world.isHidden) host.hidePage({ app: step.app })
        return
      case 'return':
        if (world.isHidden) host.showPage({ app: step.app })
        return
    }
    if (!isFree()) return
    switch (step.do) {
      case 'tap':
      case 'tap twice': {
        const node = pick(reachable(world.screen), step.at)
        if (node) tap(node)
        if (!node || step.do === 'tap') return
        tap(node)
        // Nothing is to come of the second tap.
        world.expectations.length = 0
        return
      }
      case 'consent':
        return consent(step)
      case 'type': {
        type(step)
        return
      }
      case 'take the offer': {
        inFront('.profile-form__nickname').forEach((field) => field.pick())
        return
      }
      case 'save': {
        inFront('.profile-form__save').slice(0, 1).forEach(tap)
        return
      }
    }
  }

  return {
    act,
    declineAll() {
      for (const prompt of host.prompts) if (prompt.open) prompt.answer(answerTo(prompt, 'cancel'))
    },
  }
}
