import type { DefaultTheme } from 'vitepress'
import { tokenize } from './tokenize'

/** The search runs in the page, over an index for each language that is fetched when somebody searches. */
export const search: DefaultTheme.Config['search'] = {
  provider: 'local',
  options: {
    detailedView: true,
    // The index needs the words of code and not their colours, which take the longest to find.
    _render: (text, env, markdown) => {
      const { highlight } = markdown.options
      markdown.options.highlight = (code) => `<pre>${markdown.utils.escapeHtml(code)}</pre>`
      try {
        const html = markdown.render(text, env)
        return env.frontmatter?.search === false ? '' : html
      } finally {
        markdown.options.highlight = highlight
      }
    },
    miniSearch: {
      options: { tokenize },
      searchOptions: {
        boost: { title: 4, titles: 2, text: 1 },
        prefix: true,
        // A misspelt word of Chinese is another word.
        fuzzy: (term: string) => (/^[\w-]{4,}$/.test(term) ? 0.2 : false),
      },
    },
    locales: {
      root: {
        translations: {
          button: { buttonText: '搜索', buttonAriaLabel: '搜索文档' },
          modal: {
            displayDetails: '显示摘要',
            resetButtonTitle: '清除',
            backButtonTitle: '关闭搜索',
            noResultsText: '没有找到',
            footer: {
              selectText: '打开',
              selectKeyAriaLabel: '回车键',
              navigateText: '选择',
              navigateUpKeyAriaLabel: '上箭头键',
              navigateDownKeyAriaLabel: '下箭头键',
              closeText: '关闭',
              closeKeyAriaLabel: 'Esc 键',
            },
          },
        },
      },
    },
  },
}
