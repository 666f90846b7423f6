import { inLanguage } from '../../utils/language'

export const text = inLanguage(
  {
    content: '你的评论会带着这个名字和头像。',
    start: '打开时什么也不问。点头像，或点按钮。',
    known: '你好，',
    refused: '没关系，随时可以再点。reject',
  },
  {
    content: 'Your comments carry this name and picture.',
    start: 'Nothing asks when the page opens. Tap the avatar, or the button.',
    known: 'Hello, ',
    refused: 'That is fine. Tap again whenever you like. reject',
  },
)
