export type Language = 'zh' | 'en'

/** A page that stands in docs/ and, under the same name, in docs/en/. */
interface PageRow {
  page: string
  zh: string
  en: string
}

interface PageGroup {
  zh: string
  en: string
  pages: PageRow[]
}

const row = (page: string, zh: string, en = zh): PageRow => ({ page, zh, en })

/** Every page but the first one, in the order in which the sidebar shows them. */
export const groups: PageGroup[] = [
  {
    zh: '开始',
    en: 'Start',
    pages: [row('quick-start', '快速开始', 'Quick start'), row('faq', '常见问题', 'FAQ')],
  },
  {
    zh: '组件',
    en: 'Components',
    pages: [
      row('components/auth-avatar', 'auth-avatar 头像', 'auth-avatar'),
      row('components/login-gate', 'login-gate 门禁', 'login-gate'),
      row('components/profile-card', 'profile-card 名片', 'profile-card'),
      row('components/profile-form', 'profile-form 表单', 'profile-form'),
      row('components/profile-sheet', 'profile-sheet 半屏表单', 'profile-sheet'),
    ],
  },
  {
    zh: '接口',
    en: 'Interfaces',
    pages: [
      row('behavior', 'behavior'),
      row('api', 'JS API 与选项', 'JS API and options'),
      row('states', '状态与错误码', 'States and error codes'),
      row('texts', '文案', 'Texts'),
    ],
  },
  {
    zh: '登录',
    en: 'Login',
    pages: [
      row('login-server', '登录服务', 'Login server'),
      row('account-system', '自己的账号系统', 'An account system of your own'),
    ],
  },
  {
    zh: '微信的规则',
    en: 'What WeChat asks for',
    pages: [
      row('review', '审核', 'Review'),
      row('privacy', '隐私', 'Privacy'),
      row('eras', '平台年代', 'Eras of the platform'),
      row('platforms', '运行环境', 'Where it runs'),
    ],
  },
  {
    zh: '外观',
    en: 'Looks',
    pages: [row('theme', '主题', 'Theme'), row('design', '设计', 'Design')],
  },
  {
    zh: '工程',
    en: 'In your project',
    pages: [
      row('testing', '测试你的页面', 'Test your pages'),
      row('on-a-phone', '只有真机能看到的', 'What only a phone can show'),
      row('taro', 'Taro'),
      row('uni-app', 'uni-app'),
      row('packages', '分包与多份拷贝', 'Subpackages and several copies'),
      row('performance', '体积与开销', 'What it costs'),
      row('migration', '迁移', 'Migration'),
    ],
  },
]

export const pageNames = ['index', ...groups.flatMap(({ pages }) => pages.map(({ page }) => page))]

/** The file of a page, below docs/. */
export const fileOf = (page: string, language: Language): string =>
  `${language === 'en' ? 'en/' : ''}${page}.md`

/** Where a page stands on the site, below its base. */
export const linkOf = (page: string, language: Language): string =>
  `/${language === 'en' ? 'en/' : ''}${page === 'index' ? '' : page}`
