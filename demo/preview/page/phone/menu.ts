import { h } from '../dom'
import { appIcon } from '../pictures'
import type { Session } from '../session'

/** The capsule's menu: what WeChat offers for any app. */
export function openMenu(session: Session): void {
  const { phone, host, words } = session
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
  const close = phone.overlay.sheet(
    h(
      'div',
      { class: 'action-sheet' },
      item(words().settings, openSettings),
      item(words().restart, () => void session.start()),
      h('button', { class: 'cancel', onclick: () => close() }, words().cancel),
    ),
    { name: 'menu', onMask: () => close() },
  )
}

/** WeChat's home, while the app is in the background. */
export function showHome(session: Session): void {
  let close: (() => void) | undefined
  session.onChange(() => {
    if (session.foreground) {
      close?.()
      close = undefined
    } else {
      close ??= session.phone.overlay.page(
        h(
          'div',
          { class: 'home' },
          h('p', {}, '小程序在后台 / in the background'),
          h(
            'button',
            { class: 'home-app', onclick: () => session.setForeground(true) },
            h('img', { src: appIcon, alt: '' }),
            h('span', {}, session.appName()),
          ),
        ),
        'home',
      )
    }
  })
}
