import { auth } from 'miniprogram-auth-kit'
import { authBehavior } from 'miniprogram-auth-kit/behaviors/auth'

Page({
  behaviors: [authBehavior],
  data: {
    statistics: [
      { title: '收藏', value: 12 },
      { title: '足迹', value: 86 },
      { title: '优惠券', value: 3 },
    ],
  },
  onSettingClosed() {
    void auth.refresh()
  },
  onLogout() {
    void auth.logout()
  },
})
