import { defaultAvatar } from '../assets/default-avatar'
import { componentBehavior } from '../behaviors/component-behavior'
import { defineComponent } from '../behaviors/define-component'
import { nicknameBehavior, settledNickNameOf } from '../behaviors/nickname-behavior'
import { propertiesOf } from '../behaviors/properties'
import { componentApi } from '../core/instance'
import type { NicknameEvent } from '../core/profile/profile'
import type { AuthData } from '../core/state/auth-data'
import type { AuthState, ProfileState } from '../core/state/state'

/** A number is rpx. */
const CSS_LENGTH = /^(\d*\.?\d+([a-z]+|%)?|(calc|min|max|clamp|var|env)\([^;]+\))$/i

defineComponent({
  externalClasses: ['avatar-class', 'image-class', 'nickname-class'],
  behaviors: [componentBehavior, nicknameBehavior],
  properties: {
    /** Width and height. A number: rpx; a string: any CSS length. */
    size: { type: String, optionalTypes: [Number], value: 96, pattern: CSS_LENGTH },
    /** `circle` or `square`. */
    shape: { type: String, value: 'circle', values: ['circle', 'square'] },
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
    packagedAvatar: defaultAvatar,
    buttonLang: '',
    image: '',
    brokenImage: '',
    name: '',
    isNameMissing: false,
    configuredAvatar: '',
    openType: '',
  },
  methods: {
    $isOtherUser() {
      const { shared, src, nickname } = propertiesOf(this)
      return !shared || !!src || !!nickname
    },
    $componentDataOf(state: AuthState | undefined, { openType }: AuthData) {
      const { nickname, showNickname, anonymousNickname, editable, lang } = propertiesOf(this)
      const api = componentApi()
      const { userInfo, preview } = state ? state.profile : ({} as Partial<ProfileState>)
      const user = userInfo || {}
      // The template draws `src` and `nickname`. Of another user only a missing name is found here.
      const isNameDrawn = state || (showNickname && !nickname)
      const canEdit = editable && userInfo && api.canChooseAvatar()
      return {
        buttonLang: state ? api.texts(lang).lang : '',
        image: preview || user.avatarUrl || '',
        name: isNameDrawn ? user.nickName || anonymousNickname || api.texts(lang).anonymous : '',
        isNameMissing: !!state && !user.nickName,
        configuredAvatar: api.anonymousAvatarUrl(),
        openType: openType || (canEdit ? 'chooseAvatar' : ''),
      }
    },
    /** The default shows through; another address is tried again. */
    onImageError(event: WechatMiniprogram.CustomEvent) {
      this.setData({ brokenImage: this.data.image || propertiesOf(this).src })
      this.forwardEvent(event)
    },
    /** Without a save button, leaving the field saves; a user who came back is not interrupted. */
    onNicknameBlur(event: NicknameEvent) {
      this.onNicknameEvent(event)
      const api = componentApi()
      const userGeneration = api.userGeneration()
      void settledNickNameOf(this, '.auth-avatar__input')
        .then((settled) =>
          settled.isTyping || userGeneration !== api.userGeneration()
            ? undefined
            : api.saveGiven(settled),
        )
        .then((outcome) => this.$reportOutcome(outcome))
    },
  },
})
