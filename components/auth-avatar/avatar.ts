import { defaultAvatar } from '../assets/default-avatar'
import { update } from '../behaviors/auth'
import { fieldValue } from '../behaviors/field'
import { defineComponent } from '../behaviors/define'
import { viewBehavior } from '../behaviors/view'
import { kit } from '../core/instance'
import { REVIEW } from '../core/platform'
import type { AuthData } from '../core/drawn'
import type { AuthState } from '../core/state'

export const avatar = defineComponent({
  externalClasses: ['avatar-class', 'image-class', 'nickname-class'],
  behaviors: [viewBehavior],
  properties: {
    /** Width and height. A number: rpx; a string: any CSS length. */
    size: { type: String, optionalTypes: [Number], value: 96 },
    /** `circle` or `square`. */
    shape: { type: String, value: 'circle' },
    /** `false`: never the current user, never a button. A `src` or `nickname` implies it. */
    shared: { type: Boolean, value: true },
    /** Whom to show instead of the current user. */
    src: String,
    /** Whose name to show instead. */
    nickname: String,
    /** The nickname beside the avatar. */
    showNickname: Boolean,
    /** The gentle sentence after a refusal; `false` where something around the avatar says it. */
    showHint: { type: Boolean, value: true },
    /** Instead of the packaged one. */
    defaultAvatar: String,
    /** Instead of 微信用户. */
    anonymousNickname: String,
    /** Stays a `chooseAvatar` button after the grant; base library 2.21.2. */
    editable: Boolean,
  },
  data: {
    face: defaultAvatar,
    texts: {},
    image: '',
    broken: '',
    name: '',
    isNameMissing: false,
    fallback: '',
    openType: '',
  },
  observers: {
    'shared, src, nickname, showNickname, defaultAvatar, anonymousNickname, editable'() {
      update(this)
    },
  },
  methods: {
    $isOther() {
      const { shared, src, nickname } = this.data
      return !shared || !!src || !!nickname
    },
    $draw(state: AuthState | undefined, { openType, nickName }: AuthData) {
      const { nickname, showNickname, anonymousNickname, editable, lang } = this.data
      const fallback = kit.anonymousAvatar()
      if (!state) {
        // The template draws `src` and `nickname`; only a name that is missing has to be found.
        const isNameless = showNickname && !nickname
        const name = isNameless ? anonymousNickname || kit.texts(lang).anonymous : ''
        return { image: '', name, isNameMissing: false, fallback, openType }
      }
      const { userInfo, preview } = state.profile
      const user = userInfo || {}
      const canEdit = editable && userInfo && kit.canChooseAvatar()
      return {
        texts: kit.texts(lang),
        image: preview || user.avatarUrl || '',
        name: user.nickName || anonymousNickname || nickName,
        isNameMissing: !user.nickName,
        fallback,
        openType: openType || (canEdit ? 'chooseAvatar' : ''),
      }
    },
    /** The default shows through; another address is tried again. */
    onError(event: WechatMiniprogram.CustomEvent) {
      this.setData({ broken: this.data.image || this.data.src })
      this.pass(event)
    },
    onNickname({ detail }: Heard) {
      if (detail.value) memoryOf(this).$typed = detail.value
    },
    /** A name is saved when its review is over, or has had its time. */
    onNicknameBlur(event: Heard) {
      this.onNickname(event)
      memoryOf(this).$cancel = kit.platform.after(REVIEW, () => this.onNicknameDone())
    },
    onNicknameReview({ detail }: Heard) {
      const { $cancel } = memoryOf(this)
      if ($cancel) $cancel()
      if (detail.pass !== false || detail.timeout === true) this.onNicknameDone(detail.pass)
      else memoryOf(this).$typed = ''
    },
    onNicknameDone(isPassed?: unknown) {
      void fieldValue(this, '.auth-avatar__input')
        .then((value) => {
          // A field that reads empty was cleared by the review, unless that let the name pass.
          const isCleared = value === '' && isPassed !== true
          const nickName = isCleared ? '' : ((value || memoryOf(this).$typed) as string)
          return nickName ? kit.get().hand.save({ nickName }) : undefined
        })
        .then((outcome) => this.$report(outcome))
    },
  },
})

/** What happens to the nickname input. */
interface Heard {
  detail: { value?: unknown; pass?: unknown; timeout?: unknown }
}

/** What an avatar remembers of it: the last name, and how to call the saving off. */
interface Memory {
  $typed?: unknown
  $cancel?: () => void
}

const memoryOf = (self: unknown) => self as Memory
