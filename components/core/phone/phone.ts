// phone/: the user's phone number: what a phone button answered, and its way to the app's server. Knows
// state/, client/, privacy/, profile/, session/, the context, open-question.ts and the options.
// This file is the front of the room: other rooms, behaviors and components import from here only.
import { readPhoneAnswer, toBindFailure } from './phone-answer'
import { AuthError, isOk } from '../client/client'
import { createOpenQuestion } from '../open-question'
import { cleanPhoneNumber } from '../state/phone-number'
import { fieldOf, fieldsOf, isObject } from '../state/fields'
import { isAgreementOpen, LOG_PREFIX } from '../state/state'
import type { Context } from '../context'
import type { OpenQuestion } from '../open-question'
import type { Session, TrackEvent } from '../options'
import type { Privacy } from '../privacy/privacy'
import type { RejectDetail } from '../profile/profile'
import type { LoginSession } from '../session/session'
import type { AuthFailure } from '../state/state'

/** What a phone button asks the client for. */
export type PhoneOpenType = 'getPhoneNumber' | 'getRealtimePhoneNumber'

/**
 * What `bind` carries.
 * @zh `bind` 带的内容
 */
export interface BindDetail {
  /**
   * The number as your server shows it, masked; not there where it shows none.
   * @zh 你的服务器给出的号码，遮住一部分；没有给出时省略
   */
  number?: string
}

/** What an answer of a phone button came to, as the component it was tapped in reports it. */
export type PhoneOutcome =
  { type: 'bind'; detail: BindDetail } | { type: 'reject'; detail: RejectDetail }

export interface PhoneBinding {
  /** The `open-type` that asks, without an agreement; `''`: a plain button, which says why. */
  phoneOpenType: (isRealtime?: boolean) => PhoneOpenType | ''
  /** A person tapped a phone button. Nothing where it asks, else why it cannot. */
  startPhoneQuestion: (
    openType: string,
    ...tapped: Parameters<OpenQuestion['start']>
  ) => PhoneOutcome | undefined
  /** The agreement that stands beside a phone button was answered, by the same tap. */
  answerPhoneAgreement: (detail: unknown) => void
  /** What a phone button answered. Nothing where only a hint is left to say, or a logout came first. */
  answerPhone: (detail: unknown) => Promise<PhoneOutcome | undefined>
  /** The user closed the sheet that asks. With a number that is there already, or on its way, that is no refusal. */
  declinePhone: () => PhoneOutcome | undefined
  /** Is the question of this component's tap open, or its answer on its way? */
  isPhoneBusy: (owner: object) => boolean
  /** See `OpenQuestion.end`. An answer that is on its way goes on. */
  endPhoneQuestion(): void
}

export function createPhoneBinding(
  context: Context,
  privacy: Privacy,
  session: Pick<LoginSession, 'send' | 'sendIfAny' | 'set' | 'noteBoundNumber'>,
): PhoneBinding {
  const { store, abilities } = context
  const question = createOpenQuestion(context, {
    started: { type: 'phoneAsked' },
    ended: { type: 'phoneQuestionEnded' },
  })
  /** The answers on their way to the app's server, each by the user who gave it. */
  const sendings: number[] = []
  const isSending = () => sendings.includes(context.userGeneration)
  /** What the button of the last tap asks by; `undefined`: a page's own button tells of no tap. */
  let channel: string | undefined
  /** The user who was asked by the tap that is not answered yet. */
  let askedGeneration: number | undefined
  const track = (event: TrackEvent) =>
    context.track(channel ? Object.assign({ channel }, event) : event)

  function reject(error: AuthFailure): PhoneOutcome | undefined {
    const { code } = error
    if (code === 'busy') return undefined
    question.stopWaiting()
    if (code === 'privacy-undeclared') {
      console.warn(LOG_PREFIX, 'Declare 手机号 in the admin console (用户隐私保护指引)')
    } else privacy.applyAnswer(code)
    store.send({ type: 'phoneRejected', error })
    track({ type: 'reject', code })
    const { attempts } = store.state.phone
    return { type: 'reject', detail: Object.assign({ attempts }, error) }
  }

  function rejectUnsupported(): PhoneOutcome | undefined {
    const needed =
      'phone-button: auth.configure({ bindPhone }), which takes its code to your server'
    if (!context.options.bindPhone) console.warn(LOG_PREFIX, needed)
    return reject({ code: 'unsupported' })
  }

  /** The app's server has the number: what it answered, in the state and in the storage. */
  function accept(answer: unknown): PhoneOutcome | Promise<PhoneOutcome> {
    const given = fieldsOf(answer, 'number', 'token')
    const number = cleanPhoneNumber(given.number) || undefined
    const note = (): PhoneOutcome => {
      session.noteBoundNumber(number)
      track({ type: 'bind' })
      return { type: 'bind', detail: number ? { number } : {} }
    }
    // At once: whoever waits for `bindPhone` as well may log out at any moment.
    if (given.token === undefined) return note()
    const { logoutCount } = context
    return session.set(answer).then(() => {
      if (logoutCount !== context.logoutCount) {
        throw new AuthError('cancelled', 'bindPhone: a logout came first')
      }
      return note()
    })
  }

  function send(code: string): Promise<PhoneOutcome | undefined> {
    const { userGeneration } = context
    const { bindPhone, exchange } = context.options
    const bind = (current?: Session) =>
      context.callOption<unknown>('bindPhone', () => bindPhone && bindPhone(code, current))
    sendings.push(userGeneration)
    const end = () => void sendings.splice(sendings.indexOf(userGeneration), 1)
    // A code is used once: an app whose `exchange` makes sessions spends none without a session. Where there is
    // no `exchange`, the number itself may log in.
    const sending = exchange ? session.send(bind, () => false) : session.sendIfAny(bind)
    return sending
      .then((answer) => {
        context.ensureSameUser(userGeneration)
        if (answer === undefined || answer === null || isObject(answer)) return accept(answer)
        throw new AuthError('invalid', 'bindPhone must answer { number?, token?, expiresIn? (s) }')
      })
      .then(
        (outcome) => {
          end()
          return outcome
        },
        (thrown: unknown) => {
          end()
          const isSameUser = userGeneration === context.userGeneration
          return isSameUser ? reject(toBindFailure(thrown)) : undefined
        },
      )
  }

  return {
    phoneOpenType(isRealtime = false) {
      if (!context.options.bindPhone || !abilities.canAskPhone(isRealtime)) return ''
      return isRealtime ? 'getRealtimePhoneNumber' : 'getPhoneNumber'
    },
    startPhoneQuestion(openType, owner, redraw) {
      // Without the agreement that may stand beside it.
      channel = openType.replace(/\|.*/, '')
      if (!openType) return rejectUnsupported()
      askedGeneration = context.userGeneration
      question.start(owner, redraw)
      track({ type: 'ask' })
      return undefined
    },
    answerPhoneAgreement(detail) {
      // What came of a refusal is what the phone answer says.
      if (isOk(fieldOf(detail, 'errMsg'))) privacy.applyAnswer()
    },
    answerPhone(detail) {
      const { userGeneration } = context
      // A page's own button tells of no tap: it asked the user of now.
      if (askedGeneration === undefined) channel = undefined
      const isSameUser = (askedGeneration ?? userGeneration) === userGeneration
      askedGeneration = undefined
      // A number would become the next user's, and so would a refusal.
      if (!isSameUser) return Promise.resolve(undefined)
      const answer = readPhoneAnswer(detail)
      if ('error' in answer) return Promise.resolve(reject(answer.error))
      if (!context.options.bindPhone) return Promise.resolve(rejectUnsupported())
      question.stopWaiting()
      if (isAgreementOpen(store.state.privacy)) privacy.applyAnswer()
      context.updateStored({ loggedOut: undefined })
      return send(answer.code)
    },
    declinePhone: () =>
      isSending() || store.state.phone.status === 'bound'
        ? undefined
        : reject({ code: 'cancelled' }),
    isPhoneBusy: (owner) => question.isOf(owner) && store.state.phone.status === 'pending',
    endPhoneQuestion() {
      if (!isSending()) question.end()
    },
  }
}
