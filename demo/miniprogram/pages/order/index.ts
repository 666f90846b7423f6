import { server } from '../../config'
import { demoTexts } from '../../utils/texts'
import { translateTitle } from '../../utils/translate-title'

const { order: texts, teas, teaNotes } = demoTexts

type PassEvent = WechatMiniprogram.CustomEvent<{ resumed: boolean }>
type TapEvent = WechatMiniprogram.TouchEvent<object, object, { index: number }>

Page({
  data: {
    texts,
    hasServer: server !== '',
    teas: teas.map((name, index) => ({ name, note: teaNotes[index] })),
    chosen: 0,
    message: texts.start,
  },
  onLoad() {
    translateTitle('order')
  },
  onChoose({ currentTarget }: TapEvent) {
    this.setData({ chosen: currentTarget.dataset.index })
  },
  onDeliver({ detail }: PassEvent) {
    this.confirm(detail.resumed ? texts.resumed : texts.delivered)
  },
  onCollect() {
    this.confirm(texts.collected)
  },
  onReject() {
    this.setData({ message: texts.declined })
  },
  confirm(sentence: string) {
    this.setData({ message: `${sentence}${this.data.teas[this.data.chosen]?.name ?? ''}` })
  },
})
