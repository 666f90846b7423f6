import { defaultAvatar } from '../assets/default-avatar'
import { defineComponent } from '../behaviors/own-component'
import { sheetOwnerBehavior } from '../behaviors/sheet-owner-behavior'
import { componentApi } from '../core/instance'
import type { DrawnTexts } from '../behaviors/state-subscription'
import type { AuthAvatarProperties } from '../component-types'
import type { AuthData } from '../core/state/auth-data'
import type { AuthState, ProfileState } from '../core/state/state'

/** A number is rpx. */
const CSS_LENGTH = /^(\d*\.?\d+([a-z]+|%)?|(calc|min|max|clamp|var|env)\([^;]+\))$/i

defineComponent({
  externalClasses: [
    /**
     * The whole component.
     * @zh 整个组件
     */
    'avatar-class',
    /**
     * The picture, not the default avatar behind it.
     * @zh 头像图片，不含后面的默认头像
     */
    'image-class',
    /**
     * The nickname, with `show-nickname`.
     * @zh 昵称，设了 `show-nickname` 时
     */
    'nickname-class',
  ],
  behaviors: [sheetOwnerBehavior],
  properties: {
    /**
     * Width and height. A number: rpx; a string: any CSS length.
     * @zh 宽和高。数字：rpx；字符串：任意 CSS 长度
     */
    size: { type: String, optionalTypes: [Number], value: 96, pattern: CSS_LENGTH },
    /**
     * `circle` or `square`.
     * @zh `circle` 圆形，`square` 方形
     */
    shape: { type: String, value: 'circle', values: ['circle', 'square'] },
    /**
     * `false`: never the current user, never a button, such as in a list of others. A `src` or
     * `nickname` implies it.
     * @zh `false`：不显示当前用户，也不是按钮，例如别人的列表。给了 `src` 或 `nickname` 时自动如此
     */
    shared: { type: Boolean, value: true },
    /**
     * The address of whom to show instead of the current user.
     * @zh 不显示当前用户，改为显示这个头像地址
     */
    src: String,
    /**
     * Whose name to show instead.
     * @zh 不显示当前用户，改为显示这个昵称
     */
    nickname: String,
    /**
     * The nickname beside the avatar.
     * @zh 在头像旁显示昵称
     */
    showNickname: Boolean,
    /**
     * The gentle sentence after a refusal; `false` where something around the avatar says it.
     * @zh 拒绝之后的轻提示；外面已经说明时设为 `false`
     */
    showHint: { type: Boolean, value: true },
    /**
     * The address of a default avatar instead of the configured or packaged one.
     * @zh 默认头像的地址，代替 `configure` 的或内置的
     */
    defaultAvatar: String,
    /**
     * The anonymous nickname instead of the configured one or 微信用户.
     * @zh 匿名昵称，代替 `configure` 的或「微信用户」
     */
    anonymousNickname: String,
    /**
     * After the grant a tap opens the sheet again.
     * @baseLibrary 2.21.2
     * @zh 授权之后，点按再次打开半屏表单
     */
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
  },
  pageLifetimes: {
    /** The address is tried again when the page shows. */
    hide() {
      memoryOf(this).$brokenImage = ''
    },
  },
  methods: {
    $isOtherUser({ shared, src, nickname }: AuthAvatarProperties) {
      return !shared || !!src || !!nickname
    },
    $componentDataOf(
      texts: () => DrawnTexts,
      state: AuthState | undefined,
      { status, openType, opensSheet }: AuthData,
      { src, nickname, showNickname, showHint, anonymousNickname, editable }: AuthAvatarProperties,
    ) {
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
