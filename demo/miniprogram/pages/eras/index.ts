import { eraIndexOf, eras } from '../../utils/eras'

Page({
  data: {
    eras,
    current: -1,
    canSwitch: false,
  },
  onLoad() {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the clients of two eras have no other call
    const { SDKVersion } = wx.getSystemInfoSync()
    this.setData({ current: eraIndexOf(SDKVersion), canSwitch: !!wx.preview })
  },
  onChoose({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { version: string }>) {
    wx.preview?.setEra(currentTarget.dataset.version)
  },
})
