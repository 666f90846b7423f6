import { inLanguage } from '../../utils/language'

export const text = inLanguage(
  {
    replace: 'replace：提示代替内容',
    description: '评论会署上你的昵称和头像',
    review: '说说这杯茶怎么样……',
    guard: 'guard：内容一直在，点击时才问',
    article: '山里的早茶 · 点赞会显示你的头像',
    like: '点赞',
    isLiked: '已点赞',
    start: '可以拒绝，可以先跳过，也可以随时再点。',
    passed: 'pass：门开了',
    skipped: 'skip：先不设置，按钮还在',
    rejected: '没关系，按钮还在。',
    liked: 'pass：点赞执行了一次',
  },
  {
    replace: 'replace: a prompt instead of the content',
    description: 'Your review carries your name and your avatar',
    review: 'How did you like this tea?',
    guard: 'guard: the content shows, and a tap asks',
    article: 'Morning tea in the hills · a like shows your avatar',
    like: 'Like',
    isLiked: 'Liked',
    start: 'Refuse, skip, or tap again whenever you like.',
    passed: 'pass: the gate is open',
    skipped: 'skip: not now, and the button stays',
    rejected: 'That is fine, the button stays.',
    liked: 'pass: the like ran once',
  },
)
