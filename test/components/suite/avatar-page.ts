import type { PageSource } from '../../driver/driver'
import { EVENT_BINDINGS } from './support'

/** An avatar whose every property the page sets. */
export const AVATAR_PAGE: PageSource = {
  template: `<view id="around" ${EVENT_BINDINGS}>
      <auth-avatar id="me" size="{{size}}" shape="{{shape}}" shared="{{shared}}" src="{{src}}"
        nickname="{{nickname}}" show-nickname="{{showNickname}}" default-avatar="{{defaultAvatar}}"
        anonymous-nickname="{{anonymousNickname}}" editable="{{editable}}" disabled="{{disabled}}"
        show-hint="{{showHint}}" avatar-class="mine" image-class="mine-image"
        nickname-class="mine-nickname" ${EVENT_BINDINGS} />
    </view>`,
  data: {
    size: 96,
    shape: 'circle',
    shared: true,
    src: '',
    nickname: '',
    showNickname: true,
    defaultAvatar: '',
    anonymousNickname: '',
    editable: false,
    disabled: false,
    showHint: true,
  },
}

export const BUTTON = '.auth-avatar__button'
export const IMAGE = '.auth-avatar__image'
export const OTHER = 'https://example.com/other.png'
