import { demoTexts, isEnglish } from './texts'

/** The title in the page's JSON is Chinese; in English it is set when the page loads. */
export function translateTitle(page: keyof typeof demoTexts.titles): void {
  if (isEnglish) void wx.setNavigationBarTitle({ title: demoTexts.titles[page] })
}
