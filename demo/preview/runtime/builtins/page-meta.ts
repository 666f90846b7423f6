import { hostElement, type Builtin } from './builtin'

/** Supports the font sizes only. An app uses them to follow the text size that a user set. */
export const pageMeta: Builtin = {
  template: '<slot/>',
  define: ({ Component, common }) =>
    Component({
      behaviors: [common],
      properties: {
        rootFontSize: String,
        pageFontSize: String,
        pageStyle: String,
        backgroundColor: String,
        backgroundTextStyle: String,
        rootBackgroundColor: String,
      },
      lifetimes: {
        attached() {
          const page = hostElement(this).closest('wx-page')
          if (!(page instanceof HTMLElement)) return
          if (this.data.pageFontSize === 'system') page.style.fontSize = SYSTEM_FONT_SIZE
          if (this.data.rootFontSize === 'system') {
            page.ownerDocument.documentElement.style.fontSize = SYSTEM_FONT_SIZE
          }
        },
      },
    }),
}

const SYSTEM_FONT_SIZE = 'var(--system-font-size, 16px)'
