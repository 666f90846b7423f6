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
      isLiked: false,
    })),
  },
  onLoad() {
    translateTitle('gate')
  },
  onBoxCreated() {
    this.setData({ createdAt: formatTime(Date.now()) })
  },
  onLike({ detail, currentTarget }: PassEvent) {
    const index = this.data.articles.findIndex(({ id }) => id === currentTarget.dataset.id)
    const isLiked = !this.data.articles[index]?.isLiked
    this.setData({
      [`articles[${index}].isLiked`]: isLiked,
      message: detail.resumed ? texts.resumed : isLiked ? texts.added : texts.removed,
    })
  },
})
