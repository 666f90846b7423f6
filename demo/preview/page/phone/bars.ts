import type { Bundle } from '../../bundle'
import type { Chrome } from '../../runtime/chrome'
import { h } from '../dom'
import { statusBar } from './status-bar'

export interface BarActions {
  back: () => void
  home: () => void
  tab: (pagePath: string) => void
  menu: () => void
  close: () => void
}

/** What the phone draws around the page: status bar, title, capsule, tab bar. */
export class Bars {
  private readonly title = h('h1', { class: 'nav-title' })
  private readonly back: HTMLElement
  private readonly home: HTMLElement
  readonly top: HTMLElement
  readonly bottom = h('nav', { class: 'tab-bar' })

  constructor(
    private readonly screen: HTMLElement,
    private readonly actions: BarActions,
  ) {
    this.back = h(
      'button',
      { class: 'nav-back', 'aria-label': '返回 Back', onclick: actions.back },
      '‹',
    )
    this.home = h(
      'button',
      { class: 'nav-home', 'aria-label': '首页 Home', onclick: actions.home },
      h('i', { class: 'house' }),
    )
    this.top = h(
      'div',
      { class: 'top-bar' },
      statusBar(),
      h('div', { class: 'nav-bar' }, this.back, this.home, this.title),
      h(
        'div',
        { class: 'capsule' },
        h(
          'button',
          { 'aria-label': '菜单 Menu', onclick: actions.menu },
          h('i', { class: 'dots' }),
        ),
        h(
          'button',
          { 'aria-label': '关闭 Close', onclick: actions.close },
          h('i', { class: 'ring' }),
        ),
      ),
    )
  }

  draw(chrome: Chrome, assets: Bundle['assets']): void {
    const { style, classList } = this.screen
    this.title.textContent = chrome.custom ? '' : chrome.title
    this.back.hidden = !chrome.canGoBack || chrome.custom
    this.home.hidden = !chrome.canGoHome || chrome.custom
    style.setProperty('--nav-background', chrome.custom ? 'transparent' : chrome.background)
    style.setProperty('--nav-color', chrome.textStyle === 'white' ? '#fff' : '#000')
    style.setProperty('--page-background', chrome.pageBackground)
    classList.toggle('light-text', chrome.textStyle === 'white')
    classList.toggle('custom-navigation', chrome.custom)
    classList.toggle('has-tab-bar', chrome.tabBar !== undefined)
    this.drawTabs(chrome.tabBar, assets)
  }

  private drawTabs(tabBar: Chrome['tabBar'], assets: Bundle['assets']): void {
    if (!tabBar) {
      this.bottom.replaceChildren()
      return
    }
    const { color = '#7a7e83', selectedColor = '#07c160', backgroundColor = '#ffffff' } = tabBar
    this.screen.style.setProperty('--tab-background', backgroundColor)
    this.screen.style.setProperty(
      '--tab-border',
      tabBar.borderStyle === 'white' ? '#fff3' : '#0002',
    )
    const tabs = tabBar.list.map(({ pagePath, text, iconPath, selectedIconPath }, index) => {
      const selected = index === tabBar.current
      const icon = (selected ? selectedIconPath : iconPath)?.replace(/^\//, '')
      return h(
        'button',
        {
          class: 'tab',
          style: `color: ${selected ? selectedColor : color}`,
          'aria-current': selected ? 'page' : undefined,
          onclick: () => this.actions.tab(pagePath),
        },
        icon === undefined ? undefined : h('img', { src: assets[icon] ?? icon, alt: '' }),
        h('span', {}, text),
      )
    })
    this.bottom.replaceChildren(...tabs)
  }
}
