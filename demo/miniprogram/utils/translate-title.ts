import { demoTexts, language } from './texts'

/** The title in the page's JSON is that of zh_CN; another one is set when the page loads. */
export function translateTitle(page: keyof typeof demoTexts.titles): void {
  if (language !== 'zh_CN') void wx.setNavigationBarTitle({ title: demoTexts.titles[page] })
}
