import type { AuthorizeEvent, RejectEvent } from 'miniprogram-auth-kit'
import { text } from './text'

Page({
  data: { text, message: text.start },
  onKnown({ detail }: AuthorizeEvent) {
    this.setData({ message: text.known + (detail.userInfo.nickName ?? '') })
  },
  onRefused({ detail }: RejectEvent) {
    // 'cancelled', 'denied', 'privacy-refused', …: go on as before.
    this.setData({ message: `${text.refused} ${detail.code} · ${detail.attempts}` })
  },
})
