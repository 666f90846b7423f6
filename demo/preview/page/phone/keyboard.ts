import { h } from '../dom'
import type { Words } from './words'

export interface NicknameOffer {
  nickName: string
  avatarUrl: string
  onPick: () => void
}

/** The bar above the keyboard that offers the WeChat nickname. */
export function nicknameBar(
  words: Words,
  { nickName, avatarUrl, onPick }: NicknameOffer,
): HTMLElement {
  return h(
    'div',
    {
      class: 'nickname-bar',
      // A tap on the keyboard does not take the focus out of the field.
      onpointerdown: (event: Event) => event.preventDefault(),
      onmousedown: (event: Event) => event.preventDefault(),
    },
    h(
      'button',
      { class: 'nickname-offer', onclick: onPick },
      h('img', { src: avatarUrl, alt: '' }),
      h('span', {}, words.useNickname),
      h('b', {}, nickName),
    ),
  )
}
