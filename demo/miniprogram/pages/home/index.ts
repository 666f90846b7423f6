import { authBehavior } from 'miniprogram-auth-kit/behaviors/auth'
import { describe } from '../../utils/describe'

/** What happened, and which components said so. */
interface Entry {
  id: number
  type: string
  text: string
  from: string[]
}

type KitEvent = WechatMiniprogram.CustomEvent<object, object, { from: string }>

const MOST = 20

Page({
  behaviors: [authBehavior],
  data: {
    events: [] as Entry[],
  },
  onEvent({ type, detail, currentTarget }: KitEvent) {
    const { from } = currentTarget.dataset
    const text = describe(type, detail)
    const { events } = this.data
    // A change of the state reaches every component: one entry tells it.
    const same = events.find((entry) => entry.type === type && entry.text === text)
    if (type === 'statuschange' && same && !same.from.includes(from)) {
      const told = { ...same, from: [...same.from, from] }
      this.setData({ events: events.map((entry) => (entry === same ? told : entry)) })
      return
    }
    const entry = { id: (events[0]?.id ?? 0) + 1, type, text, from: [from] }
    this.setData({ events: [entry, ...events].slice(0, MOST) })
  },
})
