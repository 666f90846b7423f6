import { auth } from 'miniprogram-auth-kit'
import type { SaveEvent } from 'miniprogram-auth-kit'
import { text } from './text'

Page({
  data: { text, message: text.start },
  onSave({ detail }: SaveEvent) {
    this.setData({ message: `save: ${detail.userInfo.nickName ?? ''}` })
  },
  onLogout() {
    void auth.logout()
    this.setData({ message: text.loggedOut })
  },
})
