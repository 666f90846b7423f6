import type { Answer } from '../../../../host/index'
import { h } from '../dom'
import { album, refusedPicture } from '../pictures'
import type { Words } from './words'

/** The action sheet of `chooseAvatar`. */
export function avatarSheet(
  words: Words,
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
      words.useWechatAvatar,
    ),
    h('button', { onclick: onAlbum }, words.fromAlbum),
    h('button', { class: 'cancel', onclick: () => onAnswer('cancel') }, words.cancel),
  )
}

/** The phone's pictures. The last one is refused by WeChat's check, and nobody hears of it (platform facts §1.5). */
export function albumPage(words: Words, onAnswer: (answer: Answer) => void): HTMLElement {
  const choice = (src: string, safe: boolean): HTMLElement =>
    h(
      'button',
      {
        class: 'album-picture',
        'data-safe': String(safe),
        onclick: () => onAnswer({ avatar: src, safe }),
      },
      h('img', { src, alt: safe ? '' : words.failsReview }),
      safe ? undefined : h('small', {}, words.failsReview),
    )
  return h(
    'div',
    { class: 'native-page' },
    h(
      'header',
      {},
      h('button', { class: 'back', onclick: () => onAnswer('cancel') }, words.cancel),
      h('h2', {}, words.chooseAvatar),
    ),
    h(
      'div',
      { class: 'album' },
      ...album.map((src) => choice(src, true)),
      choice(refusedPicture, false),
    ),
  )
}
