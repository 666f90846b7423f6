import { inLanguage } from '../../utils/language'

export const text = inLanguage(
  {
    title: '用 CSS 变量换成你的品牌',
    description: '设置之后，这里是你的订单',
    content: '订单 20 · 两杯乌龙茶',
    note: '点按钮：打开的半屏表单也是同样的颜色。',
  },
  {
    title: 'Your brand, by CSS variables',
    description: 'Your orders are here once we know you',
    content: 'Order 20 · two cups of oolong',
    note: 'Tap the button: the sheet has the same colours.',
  },
)
