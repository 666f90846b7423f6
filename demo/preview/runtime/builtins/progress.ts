import type { Builtin } from './builtin'

export const progress: Builtin = {
  template:
    '<native-span class="bar" style="width:{{percent}}%;{{activeColor ? \'background:\' + activeColor : \'\'}}"/>',
  define: ({ Component, common }) =>
    Component({
      behaviors: [common],
      properties: {
        percent: Number,
        showInfo: Boolean,
        strokeWidth: Number,
        activeColor: String,
        backgroundColor: String,
        active: Boolean,
      },
    }),
}
