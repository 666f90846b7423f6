import type { Builtin } from './builtin'

export const text: Builtin = {
  template: '<slot/>',
  define: ({ Component, common }) =>
    Component({
      behaviors: [common],
      properties: { selectable: Boolean, userSelect: Boolean, space: String, decode: Boolean },
    }),
}
