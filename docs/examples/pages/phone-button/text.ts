import { inLanguage } from '../../utils/language'

export const text = inLanguage(
  {
    title: '按钮',
    reason: '骑手到了，打这个电话找你。',
    use: '使用手机号',
    guard: 'guard：下单时才问',
    order: '送货上门',
    start: '可以拒绝，也可以随时再点。',
    rejected: '没关系，按钮还在。',
    ordered: 'pass：下单执行了一次',
  },
  {
    title: 'The button',
    reason: 'The courier calls this number at your door.',
    use: 'Use my number',
    guard: 'guard: asks with the order',
    order: 'Deliver it',
    start: 'Refuse, or tap again whenever you like.',
    rejected: 'That is fine, the button stays.',
    ordered: 'pass: the order ran once',
  },
)
