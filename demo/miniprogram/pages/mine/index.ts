import { auth } from 'miniprogram-auth-kit'
import { authBehavior } from 'miniprogram-auth-kit/behaviors/auth'
import { demoTexts } from '../../utils/texts'
import { translateTitle } from '../../utils/translate-title'

const texts = demoTexts.mine

Page({
  behaviors: [authBehavior],
  data: {
    texts,
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
