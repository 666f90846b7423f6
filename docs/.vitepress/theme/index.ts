import type { Theme } from 'vitepress'
// The theme's own font would be one more thing to fetch, and has no Chinese.
import DefaultTheme from 'vitepress/theme-without-fonts'
import PhoneExample from './PhoneExample.vue'
import './style.css'

const theme: Theme = {
  extends: DefaultTheme,
  enhanceApp: ({ app }) => {
    app.component('PhoneExample', PhoneExample)
  },
}
export default theme
