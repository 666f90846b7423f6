import type { Builtin } from './builtin'

export const view: Builtin = {
  template: '<slot/>',
  define: ({ Component, common, hover }) => Component({ behaviors: [common, hover] }),
}
