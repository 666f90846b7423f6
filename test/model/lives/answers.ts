import type { Answer, Prompt } from '../../../host/person/prompts'
import type { PersonStep } from './life'
import { albumPicture } from './people'
import type { World } from './world'

export type Said = (PersonStep & { do: 'answer' })['as']

/** What the person says to the questions of WeChat. */
export interface Answers {
  /** The question that is in front of everything. */
  open(): Prompt | undefined
  /** Answers it, if there is one. */
  say(as: Said): void
  /** Says no to all of them. */
  declineAll: () => void
}

export function createAnswers(world: World): Answers {
  const { host, model, witness } = world
  let count = 0

  function answerTo({ kind }: Prompt, as: Said): Answer {
    const isNo = as === 'deny' || as === 'cancel'
    if (kind === 'openSetting') return { 'scope.userInfo': as !== 'off' }
    if (kind !== 'chooseAvatar') return isNo ? as : 'allow'
    if (isNo || as === 'allow') return isNo ? 'cancel' : 'allow'
    const avatar = albumPicture(model.person, ++count)
    return { avatar, inAlbumFor: as === 'slow album' ? 3000 : 0 }
  }

  const answers: Answers = {
    open: () => host.prompts.find(({ open }) => open),
    say(as) {
      const prompt = answers.open()
      if (!prompt) return
      const said = answerTo(prompt, as)
      world.note(`answers ${prompt.kind} with ${JSON.stringify(said)}`)
      witness.isOut = false
      witness.answeredAt = world.elapsed()
      // The tap that needed the agreement goes on.
      if (prompt.kind === 'privacy') witness.allowance.prompts += 1
      prompt.answer(said)
    },
    declineAll() {
      while (answers.open()) answers.say('cancel')
    },
  }
  return answers
}
