import { defaultAvatar } from '../assets/default-avatar'
import { update } from '../behaviors/auth'
import { defineComponent } from '../behaviors/define'
import { nickNameOf, nicknameBehavior } from '../behaviors/nickname'
import { viewBehavior } from '../behaviors/view'
import { kit } from '../core/instance'
import type { AuthData } from '../core/drawn'
import type { AuthState, ProfileState } from '../core/state'

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
    code: '',
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
    $draw(state: AuthState | undefined, { openType }: AuthData) {
      const { nickname, showNickname, anonymousNickname, editable, lang } = this.data
      const { userInfo, preview } = state ? state.profile : ({} as Partial<ProfileState>)
      const user = userInfo || {}
      // The template draws `src` and `nickname`; of others only a name that is missing is found.
      const isNamed = state || (showNickname && !nickname)
      const canEdit = editable && userInfo && kit.canChooseAvatar()
      return {
        code: state ? kit.texts(lang).code : '',
        image: preview || user.avatarUrl || '',
        name: isNamed ? user.nickName || anonymousNickname || kit.texts(lang).anonymous : '',
        isNameMissing: !!state && !user.nickName,
        fallback: kit.anonymousAvatar(),
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
      const { ctx, hand } = kit.get()
      const { epoch } = ctx
      void nickNameOf(this, '.auth-avatar__input')
        .then((settled) =>
          settled.isTyping || epoch !== ctx.epoch ? undefined : hand.save(settled),
        )
        .then((outcome) => this.$report(outcome))
    },
  },
})
