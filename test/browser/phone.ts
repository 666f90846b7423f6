import type { Page } from 'playwright-core'
import type { Settings } from '../../demo/preview/page/settings'

/** Has the preview open, for the first time, on a phone with these settings; later it keeps its own. */
export const onPhone = (page: Page, settings: Partial<Settings>): Promise<unknown> =>
  page.addInitScript((first) => {
    if (location.protocol === 'about:') return
    localStorage.setItem(
      'miniprogram-auth-kit.preview',
      localStorage.getItem('miniprogram-auth-kit.preview') ?? first,
    )
  }, JSON.stringify(settings))
