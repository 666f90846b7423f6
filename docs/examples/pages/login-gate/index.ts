import type { RejectEvent } from 'miniprogram-auth-kit'
import { text } from './text'

Page({
  data: { text, message: text.start, isLiked: false },
  onPass() {
    this.setData({ message: text.passed })
  },
  onSkip() {
    this.setData({ message: text.skipped })
  },
  onReject({ detail }: RejectEvent) {
    this.setData({
      message: `${text.rejected} reject: ${detail.code}, attempts: ${detail.attempts}`,
    })
  },
  /** Runs for a tap while the gate is open, and once more after the user's own tap opened it. */
  onLike() {
    this.setData({ isLiked: !this.data.isLiked, message: text.liked })
  },
})
