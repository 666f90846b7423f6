import type { DefaultTheme } from 'vitepress'
import { groups, linkOf, type Language } from './pages'
import { titleOf } from './titles'

/** The sidebar, and the entries of the bar at the top, which lead to the first page of some groups. */
export function menusOf(
  language: Language,
  docs: string,
  repository: string,
): Pick<DefaultTheme.Config, 'nav' | 'sidebar'> {
  const entry = (page: string) => ({
    text: titleOf(docs, page, language),
    link: linkOf(page, language),
  })
  const sidebar = groups.map((group) => ({
    text: group[language],
    items: group.pages.map(entry),
  }))
  const nav = [
    entry('quick-start'),
    {
      text: language === 'zh' ? '组件' : 'Components',
      link: linkOf('components/auth-avatar', language),
      activeMatch: '/components/',
    },
    entry('faq'),
    { text: 'GitHub', link: repository },
  ]
  return { nav, sidebar }
}
