import { eraOf, eras } from '../../utils/eras'

Page({
  data: {
    eras,
    current: -1,
    canSwitch: false,
  },
  onLoad() {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- two of the eras know no other
    const { SDKVersion } = wx.getSystemInfoSync()
    this.setData({ current: eraOf(SDKVersion), canSwitch: !!wx.preview })
  },
  onChoose({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { version: string }>) {
    wx.preview?.setEra(currentTarget.dataset.version)
  },
})
