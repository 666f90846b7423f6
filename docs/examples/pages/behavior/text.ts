import { inLanguage } from '../../utils/language'

export const text = inLanguage(
  {
    title: '自己画的按钮',
    ask: '使用头像和昵称',
    logout: '退出登录',
    empty: '（空：普通按钮，打开半屏）',
  },
  {
    title: 'A button of your own',
    ask: 'Use avatar and nickname',
    logout: 'Log out',
    empty: '(empty: a plain button that opens the sheet)',
  },
)
