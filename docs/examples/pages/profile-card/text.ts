import { inLanguage } from '../../utils/language'

export const text = inLanguage(
  {
    horizontal: 'horizontal：可修改，带设置按钮',
    description: '你想用的时候才用',
    vertical: 'vertical：插槽 description、footer',
    level: '茶友 · 三级',
    statistics: [
      { value: 12, title: '收藏' },
      { value: 86, title: '足迹' },
      { value: 3, title: '优惠券' },
    ],
    start: '保存之后，两张卡片一起变。',
    logout: '退出登录',
    loggedOut: '已退出，卡片回到匿名。',
  },
  {
    horizontal: 'horizontal: editable, with a settings button',
    description: 'Used only when you wish',
    vertical: 'vertical: slots description and footer',
    level: 'Tea friend · level 3',
    statistics: [
      { value: 12, title: 'Saved' },
      { value: 86, title: 'Visits' },
      { value: 3, title: 'Coupons' },
    ],
    start: 'Once saved, both cards change.',
    logout: 'Log out',
    loggedOut: 'Logged out: the cards are anonymous again.',
  },
)
