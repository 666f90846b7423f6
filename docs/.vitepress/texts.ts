import type { DefaultTheme } from 'vitepress'

/** What the theme says around the pages, in Chinese. Its own texts are English. */
export const chineseTexts: Partial<DefaultTheme.Config> = {
  outline: { label: '本页目录', level: [2, 3] },
  docFooter: { prev: '上一页', next: '下一页' },
  lastUpdated: { text: '最后更新', formatOptions: { dateStyle: 'long', forceLocale: true } },
  darkModeSwitchLabel: '外观',
  darkModeSwitchTitle: '切换到深色',
  lightModeSwitchTitle: '切换到浅色',
  sidebarMenuLabel: '目录',
  returnToTopLabel: '回到顶部',
  langMenuLabel: '切换语言',
  skipToContentLabel: '跳到正文',
  notFound: {
    title: '没有这一页',
    quote: '它可能改了名字。搜索或目录里可以找到它。',
    linkLabel: '回到首页',
    linkText: '回到首页',
  },
}

export const englishTexts: Partial<DefaultTheme.Config> = {
  outline: { level: [2, 3] },
  lastUpdated: { formatOptions: { dateStyle: 'long', forceLocale: true } },
}
