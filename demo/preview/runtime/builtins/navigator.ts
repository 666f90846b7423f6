import type { Builtin } from './builtin'

export const navigator: Builtin = {
  template: '<slot/>',
  define: ({ Component, common, hover, navigate }) =>
    Component({
      behaviors: [common, hover],
      properties: {
        url: String,
        openType: { type: String, value: 'navigate' },
        delta: { type: Number, value: 1 },
        target: String,
        hoverClass: { type: String, value: 'navigator-hover' },
      },
      lifetimes: {
        created() {
          this._$.addListener('tap', () => {
            navigate(this.data.openType, this.data.url, this.data.delta)
          })
        },
      },
    }),
}
