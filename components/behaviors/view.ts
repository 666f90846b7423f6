import { authBehavior, update } from './auth'
import { defineBehavior } from './define'
import type { Outcome } from '../core/answers'
import type { AuthState } from '../core/state'

/** What only our own components need: language, `disabled`, and firing events. */
export const viewBehavior = defineBehavior({
  behaviors: [authBehavior],
  properties: {
    /** `zh_CN`, `zh_TW` or `en`; default: the configured language, else the client's, else `zh_CN`. */
    lang: String,
    /** Shows everything, asks nothing. */
    disabled: Boolean,
  },
  observers: {
    lang() {
      update(this)
    },
  },
  methods: {
    $lang() {
      return this.data.lang
    },
    $changed(state: AuthState, previous: AuthState) {
      this.triggerEvent('statuschange', { state, previous })
    },
    /** Fires what an answer came to; nothing bubbles, so the outermost component speaks alone. */
    $report(outcome?: Outcome) {
      if (!outcome) return
      if (outcome.type === 'form') {
        this.onOpenForm()
        return
      }
      this.triggerEvent(outcome.type, outcome.detail)
      if (outcome.type === 'save' && outcome.isGrant) {
        this.triggerEvent('authorize', Object.assign({ channel: 'chooseAvatar' }, outcome.detail))
      }
    },
    /** The answer was a placeholder, neither a grant nor a refusal: what is around may lead on. */
    onOpenForm() {
      this.triggerEvent('placeholder')
    },
    /** A component of ours inside this one spoke; the outermost says it. */
    pass({ type, detail }: WechatMiniprogram.CustomEvent) {
      this.triggerEvent(type, detail)
    },
  },
})
