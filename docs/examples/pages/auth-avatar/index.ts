import type { AuthorizeEvent, RejectEvent, SaveEvent } from 'miniprogram-auth-kit'
import { text } from './text'

Page({
  data: { text, message: text.start, people: text.people },
  onAuthorize({ detail }: AuthorizeEvent) {
    this.setData({ message: `authorize: ${detail.userInfo.nickName ?? ''}` })
  },
  onReject({ detail }: RejectEvent) {
    this.setData({ message: `reject: ${detail.code}, attempts: ${detail.attempts}` })
  },
  onSave({ detail }: SaveEvent) {
    this.setData({ message: `save: ${detail.userInfo.nickName ?? ''}` })
  },
})
