import { defaultAvatar } from '../assets/default-avatar'
import { update } from '../behaviors/auth'
import { nickNameOf, nicknameBehavior } from '../behaviors/nickname'
import { viewBehavior } from '../behaviors/view'
import { kit } from '../core/instance'
import type { AuthData } from '../core/drawn'
import type { AuthState } from '../core/state'

Component({
  externalClasses: ['avatar-class', 'image-class', 'nickname-class'],
  behaviors: [viewBehavior, nicknameBehavior],
  properties: {
    /** Width and height. A number: rpx; a string: any CSS length. */
    size: { type: Number, optionalTypes: [String], value: 96 },
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
    fallback: '',
    openType: '',
  },
  observers: {
    'shared, src, nickname, defaultAvatar, anonymousNickname, editable'() {
      update(this)
    },
  },
  methods: {
    $isOther() {
      const { shared, src, nickname } = this.data
      return !shared || !!src || !!nickname
    },
    $draw({ profile }: AuthState, auth: AuthData) {
      const { src, nickname, anonymousNickname, editable } = this.data
      const isOther = this.$isOther()
      const { userInfo = {}, preview, status } = profile
      const shown = isOther ? { avatarUrl: src, nickName: nickname } : userInfo
      const canEdit = editable && !isOther && status === 'granted' && kit.canChooseAvatar()
      const texts = kit.texts(this.data.lang)
      return {
        texts: isOther ? this.data.texts : texts,
        image: (!isOther && preview) || shown.avatarUrl || '',
        name: shown.nickName || anonymousNickname || texts.anonymous,
        isNameMissing: !isOther && !shown.nickName,
        fallback: this.data.defaultAvatar || kit.anonymousAvatar(),
        openType: canEdit ? 'chooseAvatar' : auth.openType,
      }
    },
    /** The default shows through; another address is tried again. */
    onError(event: WechatMiniprogram.CustomEvent) {
      this.setData({ broken: this.data.image })
      this.pass(event)
    },
    onNicknameDone(event: WechatMiniprogram.CustomEvent) {
      this.onNicknameBlur(event)
      void nickNameOf(this, '.auth-avatar__input')
        .then(({ nickName }) => (nickName ? kit.get().hand.save({ nickName }) : undefined))
        .then((outcome) => this.$report(outcome))
    },
  },
})
