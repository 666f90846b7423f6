import { h } from '../dom'
import type { WechatTexts } from './wechat-texts'

export interface NicknameOffer {
  nickName: string
  avatarUrl: string
  onPick: () => void
}

/** The bar above the keyboard that offers the WeChat nickname. */
export function nicknameBar(
  texts: WechatTexts,
  { nickName, avatarUrl, onPick }: NicknameOffer,
): HTMLElement {
  return h(
    'div',
    {
      class: 'nickname-bar',
      // As on a phone, a tap on the keyboard leaves the focus in the field.
      onpointerdown: (event: Event) => event.preventDefault(),
      onmousedown: (event: Event) => event.preventDefault(),
    },
    h(
      'button',
      { class: 'nickname-offer', onclick: onPick },
      h('img', { src: avatarUrl, alt: '' }),
      h('span', {}, texts.useNickname),
      h('b', {}, nickName),
    ),
  )
}
