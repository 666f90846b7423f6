import { eraIndexOf, eras } from '../../utils/eras'
import type { Era } from '../../utils/eras'
import { demoTexts, language } from '../../utils/texts'
import { translateTitle } from '../../utils/translate-title'

Page({
  data: {
    texts: demoTexts.eras,
    eras: eras.map((era) => ({ ...era, ...wordsOf(era) })),
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

/** The words of an era in the language of WeChat. */
function wordsOf(era: Era): Pick<Era, 'range' | 'title' | 'text'> {
  return { zh_CN: era, zh_TW: era.taiwan, en: era.english }[language]
}
