export type Language = 'zh' | 'en'

interface PageGroup {
  zh: string
  en: string
  /** Each stands in docs/ and, under the same name, in docs/en/. */
  pages: string[]
}

/** Every page but the first one, in the order in which the sidebar shows them. */
export const groups: PageGroup[] = [
  { zh: '开始', en: 'Start', pages: ['quick-start', 'faq'] },
  {
    zh: '组件',
    en: 'Components',
    pages: [
      'components/auth-avatar',
      'components/login-gate',
      'components/profile-card',
      'components/profile-form',
      'components/profile-sheet',
      'components/phone-button',
    ],
  },
  { zh: '接口', en: 'Interfaces', pages: ['behavior', 'api', 'states', 'texts'] },
  { zh: '登录', en: 'Login', pages: ['login-server', 'account-system'] },
  {
    zh: '微信的规则',
    en: 'What WeChat asks for',
    pages: ['review', 'privacy', 'eras', 'platforms'],
  },
  { zh: '外观', en: 'Looks', pages: ['theme', 'design'] },
  {
    zh: '工程',
    en: 'In your project',
    pages: [
      'testing',
      'on-a-phone',
      'taro',
      'uni-app',
      'packages',
      'performance',
      'reliability',
      'migration',
    ],
  },
]

export const pageNames = ['index', ...groups.flatMap(({ pages }) => pages)]

/** The file of a page, below docs/. */
export const fileOf = (page: string, language: Language): string =>
  `${language === 'en' ? 'en/' : ''}${page}.md`

/** Where a page stands on the site, below its base. */
export const linkOf = (page: string, language: Language): string =>
  `/${language === 'en' ? 'en/' : ''}${page === 'index' ? '' : page}`
