import { bilingual, h } from '../dom'

const SENTENCES: [chinese: string, english: string][] = [
  ['打开时什么都不问，先逛。', 'Nothing asks when it opens: browse first.'],
  [
    '点头像才会问：今天的微信是半屏表单，旧版是弹窗。',
    'Only a tap asks: in a sheet today, in a prompt in old WeChat.',
  ],
  ['不愿意也没关系，照常用，随时再点。', 'No is fine: go on, and tap again at any time.'],
  ['愿意，每个组件同时换成你。', 'Yes, and every component shows you at once.'],
]

/** The card that introduces the library in four sentences. */
export const introCard = (): HTMLElement =>
  h(
    'section',
    { class: 'card intro' },
    h('ol', {}, ...SENTENCES.map((sentence) => h('li', {}, bilingual(...sentence)))),
  )
