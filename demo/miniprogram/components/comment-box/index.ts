import { authBehavior } from 'miniprogram-auth-kit/behaviors/auth'
import { demoTexts } from '../../utils/texts'

const { gate: texts, phrases } = demoTexts

type PhraseEvent = WechatMiniprogram.CustomEvent<object, object, { index: number }>

Component({
  behaviors: [authBehavior],
  data: { texts, phrases, comment: '' },
  lifetimes: {
    /** Runs when the user is known. Before that, `login-gate` does not create this component. */
    attached() {
      this.triggerEvent('created', {}, { bubbles: true, composed: true })
    },
  },
  methods: {
    onPhrase({ currentTarget }: PhraseEvent) {
      this.setData({ comment: phrases[currentTarget.dataset.index] ?? '' })
    },
  },
})
