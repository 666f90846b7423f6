import { bilingual, h } from '../dom'

/** The card that introduces the library in four sentences. */
export const introCard = (): HTMLElement =>
  h(
    'section',
    { class: 'card intro' },
    h(
      'ol',
      {},
      h(
        'li',
        {},
        bilingual('先逛，不打扰：打开时从不弹窗。', 'Browse first: nothing ever asks by itself.'),
      ),
      h('li', {}, bilingual('点头像，微信才来问。', 'Tap the avatar, and only then WeChat asks.')),
      h(
        'li',
        {},
        bilingual(
          '拒绝也没关系：照常使用，随时可以再点。',
          'Refusing is fine: go on, and tap again any time.',
        ),
      ),
      h(
        'li',
        {},
        bilingual(
          '允许之后，每个组件同时换成你。',
          'Allow, and every component shows you at once.',
        ),
      ),
    ),
  )
