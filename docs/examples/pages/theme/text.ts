import { inLanguage } from '../../utils/language'

export const text = inLanguage(
  {
    title: '用 CSS 变量换成你的品牌',
    description: '评论会署上你的昵称和头像',
    content: '说说这杯茶怎么样……',
    note: '点按钮：打开的半屏表单也是同样的颜色。',
  },
  {
    title: 'Your brand, by CSS variables',
    description: 'Your review carries your name and your avatar',
    content: 'How did you like this tea?',
    note: 'Tap the button: the sheet has the same colours.',
  },
)
