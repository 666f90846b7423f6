import { defaultAvatar } from '../assets/default-avatar'
import { defineComponent } from '../behaviors/define-component'
import { propertiesOf } from '../behaviors/properties'
import { sheetOwnerBehavior } from '../behaviors/sheet-owner-behavior'
import { componentApi } from '../core/instance'
import type { AuthData } from '../core/state/auth-data'
import type { AuthState, ProfileState } from '../core/state/state'

/** A number is rpx. */
const CSS_LENGTH = /^(\d*\.?\d+([a-z]+|%)?|(calc|min|max|clamp|var|env)\([^;]+\))$/i

defineComponent({
  externalClasses: ['avatar-class', 'image-class', 'nickname-class'],
  behaviors: [sheetOwnerBehavior],
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
    /** After the grant a tap opens the sheet again; base library 2.21.2. */
    editable: Boolean,
  },
  data: {
    packagedAvatar: defaultAvatar,
    buttonLang: '',
    image: '',
    brokenImage: '',
    name: '',
    configuredAvatar: '',
    openType: '',
    opensSheet: false,
  },
  pageLifetimes: {
    /** The address is tried again when the page shows. */
    hide() {
      if (this.data.brokenImage) this.$draw({ brokenImage: '' })
    },
  },
  methods: {
    $isOtherUser() {
      const { shared, src, nickname } = propertiesOf(this)
      return !shared || !!src || !!nickname
    },
    $componentDataOf(state: AuthState | undefined, { channel, openType, status }: AuthData) {
      const properties = propertiesOf(this)
      const { src, nickname, showNickname, anonymousNickname, editable, lang } = properties
      const api = componentApi()
      const { userInfo, preview } = state ? state.profile : ({} as Partial<ProfileState>)
      const user = userInfo || {}
      // The template draws `src` and `nickname`. Of another user only a missing name is found here.
      const isNameDrawn = state || (showNickname && !nickname)
      const image = preview || user.avatarUrl || ''
      const { brokenImage } = this.data
      const isMissing = channel === 'chooseAvatar' && status !== 'granted'
      const canEdit = editable && !!userInfo && api.canChooseAvatar()
      return {
        buttonLang: state ? api.texts(lang).lang : '',
        image,
        // An address that is set again is tried again.
        brokenImage: brokenImage === (image || src) ? brokenImage : '',
        name: isNameDrawn ? user.nickName || anonymousNickname || api.texts(lang).anonymous : '',
        configuredAvatar: api.anonymousAvatarUrl(),
        openType,
        opensSheet: isMissing || canEdit,
      }
    },
    /** The default shows through; another address is tried again. */
    onImageError(event: WechatMiniprogram.CustomEvent) {
      this.$draw({ brokenImage: this.data.image || propertiesOf(this).src })
      this.forwardEvent(event)
    },
  },
})
