import type { RejectEvent, SaveEvent } from 'miniprogram-auth-kit'
import { text } from './text'

Page({
  data: { text, message: text.start, isOpen: false },
  onOpen() {
    this.setData({ isOpen: true })
  },
  /** The sheet has moved out, for whatever reason. */
  onClose() {
    this.setData({ isOpen: false })
  },
  onSave({ detail }: SaveEvent) {
    this.setData({ message: `save: ${detail.userInfo.nickName ?? ''}` })
  },
  onReject({ detail }: RejectEvent) {
    this.setData({ message: `reject: ${detail.code}, attempts: ${detail.attempts}` })
  },
  onCancel() {
    this.setData({ message: text.cancelled })
  },
})
