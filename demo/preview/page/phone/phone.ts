import { h } from '../dom'
import { Bars, type BarActions } from './bars'
import { Overlay } from './overlay'

/** The drawn phone: bars, a frame for the mini-program, and an overlay for WeChat's own prompts. */
export class Phone {
  readonly frame = h('iframe', { class: 'page-frame', title: '小程序 mini-program' })
  readonly overlay = new Overlay()
  readonly screen = h('div', { class: 'screen' })
  readonly element = h('div', { class: 'phone' }, this.screen)
  readonly bars: Bars

  constructor(actions: BarActions) {
    this.bars = new Bars(this.screen, actions)
    this.screen.append(
      this.bars.top,
      this.frame,
      this.bars.bottom,
      h('div', { class: 'home-indicator', 'aria-hidden': 'true' }),
      this.overlay.element,
    )
  }

  /** Loads the frame anew. This ends all code that ran in it, as the system ends an app. */
  async openFrame(): Promise<Window> {
    const loaded = new Promise((resolve) => {
      this.frame.addEventListener('load', resolve, { once: true })
    })
    this.frame.src = 'frame.html'
    await loaded
    if (!this.frame.contentWindow) throw new Error('The frame has no window')
    return this.frame.contentWindow
  }
}
