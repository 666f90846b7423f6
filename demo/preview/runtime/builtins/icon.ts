import type { Builtin } from './builtin'

export const icon: Builtin = {
  template: '<native-span class="glyph">{{glyph}}</native-span>',
  define: ({ Component, common }) =>
    Component({
      behaviors: [common],
      properties: { type: String, size: { type: null, value: 23 }, color: String },
      data: { glyph: '' },
      observers: {
        type(type: string) {
          this.setData({ glyph: GLYPHS[type] ?? '•' })
        },
      },
    }),
}

const GLYPHS: Record<string, string> = {
  success: '✓',
  success_no_circle: '✓',
  info: 'i',
  warn: '!',
  waiting: '…',
  cancel: '×',
  clear: '×',
  search: '⌕',
  download: '↓',
}
