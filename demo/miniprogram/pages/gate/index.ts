import { authBehavior } from 'miniprogram-auth-kit/behaviors/auth'
import { demoTexts } from '../../utils/texts'
import { formatTime } from '../../utils/time'
import { translateTitle } from '../../utils/translate-title'

const { gate: texts, articles, articleNotes } = demoTexts

type PassEvent = WechatMiniprogram.CustomEvent<{ resumed: boolean }, object, { id: string }>

Page({
  behaviors: [authBehavior],
  data: {
    createdAt: '',
    texts,
    message: texts.message,
    articles: ['tea', 'walk', 'bread'].map((id, index) => ({
      id,
      title: articles[index],
      note: articleNotes[index],
      isFavorite: false,
    })),
  },
  onLoad() {
    translateTitle('gate')
  },
  onOrdersCreated() {
    this.setData({ createdAt: formatTime(Date.now()) })
  },
  onFavorite({ detail, currentTarget }: PassEvent) {
    const index = this.data.articles.findIndex(({ id }) => id === currentTarget.dataset.id)
    const isFavorite = !this.data.articles[index]?.isFavorite
    this.setData({
      [`articles[${index}].isFavorite`]: isFavorite,
      message: detail.resumed ? texts.resumed : isFavorite ? texts.added : texts.removed,
    })
  },
})
