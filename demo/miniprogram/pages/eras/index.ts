import { eraIndexOf, eras } from '../../utils/eras'
import { demoTexts, isEnglish } from '../../utils/texts'
import { translateTitle } from '../../utils/translate-title'

Page({
  data: {
    texts: demoTexts.eras,
    eras: isEnglish ? eras.map((era) => ({ ...era, ...era.english })) : eras,
    current: -1,
    canSwitch: false,
  },
  onLoad() {
    translateTitle('eras')
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the clients of two eras have no other call
    const { SDKVersion } = wx.getSystemInfoSync()
    this.setData({ current: eraIndexOf(SDKVersion), canSwitch: !!wx.preview })
  },
  onChoose({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { version: string }>) {
    wx.preview?.setEra(currentTarget.dataset.version)
  },
})
