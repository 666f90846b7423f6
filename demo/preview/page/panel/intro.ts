import { both, h } from '../dom'

/** The library in four sentences, for somebody who sees it for the first time. */
export const intro = (): HTMLElement =>
  h(
    'section',
    { class: 'card intro' },
    h(
      'ol',
      {},
      h(
        'li',
        {},
        both('先逛，不打扰：打开时从不弹窗。', 'Browse first: nothing ever asks by itself.'),
      ),
      h('li', {}, both('点头像，微信才来问。', 'Tap the avatar, and only then WeChat asks.')),
      h(
        'li',
        {},
        both(
          '拒绝也没关系：照常使用，随时可以再点。',
          'Refusing is fine: go on, and tap again any time.',
        ),
      ),
      h(
        'li',
        {},
        both('允许之后，每个组件同时换成你。', 'Allow, and every component shows you at once.'),
      ),
    ),
  )
