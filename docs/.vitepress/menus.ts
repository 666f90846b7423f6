import type { DefaultTheme } from 'vitepress'
import { groups, linkOf, type Language } from './pages'

/** The sidebar, and the entries of the bar at the top, which lead to the first page of some groups. */
export function menusOf(
  language: Language,
  repository: string,
): Pick<DefaultTheme.Config, 'nav' | 'sidebar'> {
  const sidebar = groups.map((group) => ({
    text: group[language],
    items: group.pages.map((row) => ({ text: row[language], link: linkOf(row.page, language) })),
  }))
  const nav = [
    { text: language === 'zh' ? '快速开始' : 'Quick start', link: linkOf('quick-start', language) },
    {
      text: language === 'zh' ? '组件' : 'Components',
      link: linkOf('components/auth-avatar', language),
      activeMatch: '/components/',
    },
    { text: language === 'zh' ? '常见问题' : 'FAQ', link: linkOf('faq', language) },
    { text: 'GitHub', link: repository },
  ]
  return { nav, sidebar }
}
