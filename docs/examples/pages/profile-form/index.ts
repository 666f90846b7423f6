import type { RejectEvent, SaveEvent } from 'miniprogram-auth-kit'
import { text } from './text'

Page({
  data: { text, message: text.start },
  onSave({ detail }: SaveEvent) {
    this.setData({ message: `save: ${detail.userInfo.nickName ?? text.noNickname}` })
  },
  /** A known profile stays as it is. */
  onCancel() {
    this.setData({ message: text.cancelled })
  },
  /** Nobody is known yet, and the user does not want to be. */
  onReject({ detail }: RejectEvent) {
    this.setData({ message: `reject: ${detail.code}, attempts: ${detail.attempts}` })
  },
})
