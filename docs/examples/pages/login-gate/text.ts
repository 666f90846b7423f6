import { inLanguage } from '../../utils/language'

export const text = inLanguage(
  {
    replace: 'replace：提示代替内容',
    description: '设置之后，这里是你的订单',
    orders: '订单 20 · 两杯乌龙茶',
    guard: 'guard：内容一直在，点击时才问',
    article: '山里的早茶',
    favorite: '收藏',
    isFavorite: '已收藏',
    start: '可以拒绝，可以先跳过，也可以随时再点。',
    passed: 'pass：门开了',
    skipped: 'skip：先不设置，按钮还在',
    rejected: '没关系，按钮还在。',
    favored: 'pass：收藏执行了一次',
  },
  {
    replace: 'replace: a prompt instead of the content',
    description: 'Your orders are here once we know you',
    orders: 'Order 20 · two cups of oolong',
    guard: 'guard: the content shows, and a tap asks',
    article: 'Morning tea in the hills',
    favorite: 'Save',
    isFavorite: 'Saved',
    start: 'Refuse, skip, or tap again whenever you like.',
    passed: 'pass: the gate is open',
    skipped: 'skip: not now, and the button stays',
    rejected: 'That is fine, the button stays.',
    favored: 'pass: the action ran once',
  },
)
