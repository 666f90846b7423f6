import { h } from '../dom'
import type { Simulator } from '../simulator'

/** Opens the menu of the capsule, which WeChat has for every app. */
export function openCapsuleMenu(simulator: Simulator): void {
  const { phone, host, texts } = simulator
  const openSettings = (): void =>
    host.withTap(() => {
      host.wx.openSetting({ fail: () => undefined })
    })
  const item = (text: string, run: () => void): HTMLElement =>
    h(
      'button',
      {
        onclick: () => {
          close()
          run()
        },
      },
      text,
    )
  const close = phone.overlay.showSheet(
    h(
      'div',
      { class: 'action-sheet' },
      item(texts().settings, openSettings),
      item(texts().restart, () => void simulator.start()),
      h('button', { class: 'cancel', onclick: () => close() }, texts().cancel),
    ),
    { name: 'menu', onMask: () => close() },
  )
}
