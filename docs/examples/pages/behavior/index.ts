import { auth } from 'miniprogram-auth-kit'
import { authBehavior } from 'miniprogram-auth-kit/behaviors/auth'
import { text } from './text'

Page({
  behaviors: [authBehavior],
  data: { text },
  onLogout() {
    void auth.logout()
  },
})
