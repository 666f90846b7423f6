import { authBehavior } from 'miniprogram-auth-kit/behaviors/auth'
import { describeEvent } from '../../utils/describe-event'
import { demoTexts } from '../../utils/texts'
import { translateTitle } from '../../utils/translate-title'

/** An event in the list, and the components that fired it. */
interface EventEntry {
  id: number
  type: string
  text: string
  components: string[]
}

type ComponentEvent = WechatMiniprogram.CustomEvent<object, object, { component: string }>

const MAX_ENTRIES = 20

Page({
  behaviors: [authBehavior],
  data: {
    texts: demoTexts.home,
    titles: demoTexts.titles,
    events: [] as EventEntry[],
  },
  onLoad() {
    translateTitle('home')
  },
  onEvent({ type, detail, currentTarget }: ComponentEvent) {
    const { component } = currentTarget.dataset
    const text = describeEvent(type, detail)
    const { events } = this.data
    // Every component fires `statuschange` for one change of the state: one entry lists them all.
    const same = events.find((entry) => entry.type === type && entry.text === text)
    if (type === 'statuschange' && same && !same.components.includes(component)) {
      const extended = { ...same, components: [...same.components, component] }
      this.setData({ events: events.map((entry) => (entry === same ? extended : entry)) })
      return
    }
    const entry = { id: (events[0]?.id ?? 0) + 1, type, text, components: [component] }
    this.setData({ events: [entry, ...events].slice(0, MAX_ENTRIES) })
  },
})
