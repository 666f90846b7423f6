import { auth } from 'miniprogram-auth-kit'
import { authBehavior } from 'miniprogram-auth-kit/behaviors/auth'
import { server } from '../../config'
import { demoTexts } from '../../utils/texts'
import { translateTitle } from '../../utils/translate-title'

const texts = demoTexts.mine

Page({
  behaviors: [authBehavior],
  data: {
    texts,
    /** Without a login server a number has nowhere to go. */
    hasServer: server !== '',
    titles: demoTexts.titles,
    statistics: [
      { title: texts.favorites, value: 12 },
      { title: texts.visits, value: 86 },
      { title: texts.coupons, value: 3 },
    ],
  },
  onLoad() {
    translateTitle('mine')
  },
  onSettingClosed() {
    void auth.refresh()
  },
  onLogout() {
    void auth.logout()
  },
})
