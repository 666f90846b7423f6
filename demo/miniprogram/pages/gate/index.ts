import { authBehavior } from 'miniprogram-auth-kit/behaviors/auth'
import { formatTime } from '../../utils/time'

type PassEvent = WechatMiniprogram.CustomEvent<{ resumed: boolean }, object, { id: string }>

Page({
  behaviors: [authBehavior],
  data: {
    createdAt: '',
    message: '文章谁都能看，收藏才需要知道你是谁。',
    articles: [
      { id: 'tea', title: '一壶茶的四个季节', note: '阅读 5 分钟', isFavorite: false },
      { id: 'walk', title: '在老城里散步', note: '阅读 8 分钟', isFavorite: false },
      { id: 'bread', title: '第一次烤面包', note: '阅读 6 分钟', isFavorite: false },
    ],
  },
  onOrdersCreated() {
    this.setData({ createdAt: formatTime(Date.now()) })
  },
  onFavorite({ detail, currentTarget }: PassEvent) {
    const index = this.data.articles.findIndex(({ id }) => id === currentTarget.dataset.id)
    const isFavorite = !this.data.articles[index]?.isFavorite
    this.setData({
      [`articles[${index}].isFavorite`]: isFavorite,
      message: detail.resumed
        ? '登录好了，刚才点的收藏也完成了。'
        : isFavorite
          ? '已收藏。'
          : '已取消收藏。',
    })
  },
})
