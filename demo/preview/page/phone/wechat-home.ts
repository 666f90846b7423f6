import { bilingual, h } from '../dom'
import { appIcon } from '../images'
import type { Simulator } from '../simulator'

/** Shows WeChat's home screen while the app is in the background. */
export function showWechatHome(simulator: Simulator): void {
  let close: (() => void) | undefined
  simulator.onChange(() => {
    if (simulator.isForeground) {
      close?.()
      close = undefined
    } else {
      close ??= simulator.phone.overlay.showPage(
        h(
          'div',
          { class: 'wechat-home' },
          h('p', {}, bilingual('小程序在后台', 'The mini-program is in the background')),
          h(
            'button',
            { class: 'home-app', onclick: () => simulator.setForeground(true) },
            h('img', { src: appIcon, alt: '' }),
            h('span', {}, simulator.appName()),
          ),
        ),
        'home',
      )
    }
  })
}
