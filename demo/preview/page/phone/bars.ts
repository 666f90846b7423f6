import type { Bundle } from '../../bundle'
import type { PageBars } from '../../runtime/page-bars'
import { h } from '../dom'
import { localizeLabel } from '../panel-language'
import { statusBar } from './status-bar'

export interface BarActions {
  back: () => void
  home: () => void
  tab: (pagePath: string) => void
  /** From single-page mode to the mini-program itself. */
  enterApp: () => void
  menu: () => void
  close: () => void
}

/**
 * The bars around the page: status bar, navigation bar with capsule, and tab bar. In single-page mode
 * there is another bar in place of the tab bar (official docs, open-ability/share-timeline).
 */
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
    this.back = localizeLabel(
      h('button', { class: 'nav-back', onclick: actions.back }, '‹'),
      '返回',
      'Back',
    )
    this.home = localizeLabel(
      h('button', { class: 'nav-home', onclick: actions.home }, h('i', { class: 'home-icon' })),
      '首页',
      'Home',
    )
    this.top = h(
      'div',
      { class: 'top-bar' },
      statusBar(),
      h('div', { class: 'nav-bar' }, this.back, this.home, this.title),
      h(
        'div',
        { class: 'capsule' },
        localizeLabel(
          h('button', { onclick: actions.menu }, h('i', { class: 'menu-icon' })),
          '菜单',
          'Menu',
        ),
        localizeLabel(
          h('button', { onclick: actions.close }, h('i', { class: 'close-icon' })),
          '关闭',
          'Close',
        ),
      ),
    )
  }

  /** @param enterApp what the bar of single-page mode says; outside of it `undefined` */
  draw(bars: PageBars, assets: Bundle['assets'], enterApp?: string): void {
    const { style, classList } = this.screen
    this.title.textContent = bars.isCustomNavigation ? '' : bars.title
    this.back.hidden = !bars.canGoBack || bars.isCustomNavigation
    this.home.hidden = !bars.canGoHome || bars.isCustomNavigation
    style.setProperty(
      '--nav-background',
      bars.isCustomNavigation ? 'transparent' : bars.navigationBackground,
    )
    style.setProperty('--nav-color', bars.navigationTextStyle === 'white' ? '#fff' : '#000')
    style.setProperty('--page-background', bars.pageBackground)
    classList.toggle('light-text', bars.navigationTextStyle === 'white')
    classList.toggle('custom-navigation', bars.isCustomNavigation)
    classList.toggle('has-tab-bar', bars.tabBar !== undefined || enterApp !== undefined)
    if (enterApp === undefined) this.drawTabs(bars.tabBar, assets)
    else {
      const text = h('span', {}, enterApp)
      this.bottom.replaceChildren(
        h('button', { class: 'tab', onclick: this.actions.enterApp }, text),
      )
    }
  }

  private drawTabs(tabBar: PageBars['tabBar'], assets: Bundle['assets']): void {
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
