import { defaultAvatar } from '../assets/default-avatar'
import { update } from '../behaviors/auth'
import { defineComponent } from '../behaviors/define'
import { nickNameOf, nicknameBehavior } from '../behaviors/nickname'
import { viewBehavior } from '../behaviors/view'
import { kit } from '../core/instance'
import type { AuthData } from '../core/drawn'
import type { AuthState } from '../core/state'

export const avatar = defineComponent({
  externalClasses: ['avatar-class', 'image-class', 'nickname-class'],
  behaviors: [viewBehavior, nicknameBehavior],
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
    /** Without a button, leaving the field saves; who came back meanwhile is not interrupted. */
    onNicknameLeave(event: WechatMiniprogram.CustomEvent) {
      this.onNickname(event)
      void nickNameOf(this, '.auth-avatar__input')
        .then(({ nickName, isTyping }) =>
          isTyping ? undefined : kit.get().hand.save({ nickName }),
        )
        .then((outcome) => this.$report(outcome))
    },
  },
})
