import { defaultAvatar } from '../assets/default-avatar'
import { defineComponent } from '../behaviors/own-component'
import { sheetOwnerBehavior } from '../behaviors/sheet-owner-behavior'
import { meantData } from '../behaviors/state-subscription'
import { componentApi } from '../core/instance'
import type { DrawnTexts } from '../behaviors/state-subscription'
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
    configuredAvatar: '',
    image: '',
    isImageBroken: false,
    name: '',
    /** What a picture is called that no name beside it and no button tells of. */
    pictureName: '',
    buttonLang: '',
    /** It shows the current user. */
    isShared: false,
    hasButton: false,
    /** What a tap does, and how it stands. */
    label: '',
    /** What is heard while it is busy. */
    waiting: '',
  },
  pageLifetimes: {
    /** The address is tried again when the page shows. */
    hide() {
      memoryOf(this).$brokenImage = ''
    },
  },
  methods: {
    $isOtherUser() {
      const { shared, src, nickname } = meantData(this)
      return !shared || !!src || !!nickname
    },
    $componentDataOf(
      texts: () => DrawnTexts,
      state: AuthState | undefined,
      { status, openType, opensSheet }: AuthData,
    ) {
      const { src, nickname, showNickname, showHint, anonymousNickname, editable } = meantData(this)
      const api = componentApi()
      const { userInfo, preview } = state ? state.profile : ({} as Partial<ProfileState>)
      const user = userInfo || {}
      // The template draws `src` and `nickname`. Of another user only a missing name is found here.
      const image = preview || user.avatarUrl || ''
      const isNamed = state || (showNickname && !nickname)
      const anonymous = () => user.nickName || anonymousNickname || texts().anonymous
      const name = isNamed ? anonymous() : ''
      const memory = memoryOf(this)
      // An address that is set again is tried again.
      if (memory.$brokenImage !== (image || src)) memory.$brokenImage = ''
      const canEdit = editable && !!userInfo && api.canChooseAvatar()
      const hasButton = !!openType || opensSheet || canEdit
      return {
        configuredAvatar: api.anonymousAvatarUrl(),
        image,
        isImageBroken: !!memory.$brokenImage,
        name,
        pictureName: hasButton || showNickname || !showHint ? '' : name || nickname,
        buttonLang: state ? texts().lang : '',
        isShared: !!state,
        hasButton,
        label: hasButton ? labelOf(texts(), status, openType) : '',
        waiting: state ? texts().waiting : '',
      }
    },
    /** The default shows through. */
    onImageError(event: WechatMiniprogram.CustomEvent) {
      memoryOf(this).$brokenImage = this.data.image || this.data.src
      this.$draw()
      this.forwardEvent(event)
    },
  },
})

/** How the avatar stands, and what a tap does. */
function labelOf(texts: DrawnTexts, status: AuthData['status'], openType: string): string {
  if (status === 'granted') return texts.avatarSet + texts.edit
  if (openType === 'getUserInfo') return texts.avatarUnset + texts.useProfile
  return texts.avatarUnset + (openType ? texts.formAvatar : texts.setProfile)
}

/** What an avatar remembers beside what it draws. */
interface AvatarMemory {
  /** An address that could not be drawn. */
  $brokenImage?: string
}

const memoryOf = (avatar: object): AvatarMemory => avatar
