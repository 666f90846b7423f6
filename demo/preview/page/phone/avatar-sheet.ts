import type { Answer } from '../../../../host/index'
import { h } from '../dom'
import { albumImages, rejectedImage } from '../images'
import type { WechatTexts } from './wechat-texts'

/** The action sheet of `chooseAvatar`. */
export function avatarSheet(
  texts: WechatTexts,
  ownAvatar: string,
  onAlbum: () => void,
  onAnswer: (answer: Answer) => void,
): HTMLElement {
  return h(
    'div',
    { class: 'action-sheet' },
    h(
      'button',
      { class: 'own-avatar', onclick: () => onAnswer('allow') },
      h('img', { src: ownAvatar, alt: '' }),
      texts.useWechatAvatar,
    ),
    h('button', { onclick: onAlbum }, texts.fromAlbum),
    h('button', { class: 'cancel', onclick: () => onAnswer('cancel') }, texts.cancel),
  )
}

/**
 * The phone's album. WeChat's safety check refuses the last image, and the app receives no event
 * then (official docs, open-ability/userProfile).
 */
export function albumPage(texts: WechatTexts, onAnswer: (answer: Answer) => void): HTMLElement {
  const imageButton = (src: string, safe: boolean): HTMLElement =>
    h(
      'button',
      {
        class: 'album-picture',
        'data-safe': String(safe),
        onclick: () => onAnswer({ avatar: src, safe }),
      },
      h('img', { src, alt: safe ? '' : texts.failsReview }),
      safe ? undefined : h('small', {}, texts.failsReview),
    )
  return h(
    'div',
    { class: 'native-page' },
    h(
      'header',
      {},
      h('button', { class: 'back', onclick: () => onAnswer('cancel') }, texts.cancel),
      h('h2', {}, texts.chooseAvatar),
    ),
    h(
      'div',
      { class: 'album' },
      ...albumImages.map((src) => imageButton(src, true)),
      imageButton(rejectedImage, false),
    ),
  )
}
