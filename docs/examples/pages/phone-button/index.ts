import type { BindEvent, RejectEvent } from 'miniprogram-auth-kit'
import { text } from './text'

Page({
  data: { text, message: text.start },
  onBind({ detail }: BindEvent) {
    this.setData({ message: `bind: ${detail.number ?? ''}` })
  },
  onReject({ detail }: RejectEvent) {
    this.setData({
      message: `${text.rejected} reject: ${detail.code}, attempts: ${detail.attempts}`,
    })
  },
  /** Runs for a tap while the gate is open, and once more after the user's own tap opened it. */
  onOrder() {
    this.setData({ message: text.ordered })
  },
})
