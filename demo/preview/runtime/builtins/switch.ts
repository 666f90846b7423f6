import type { Builtin } from './builtin'

export const switchBuiltin: Builtin = {
  template:
    "<native-span class=\"track {{value ? 'on' : ''}}\" style=\"{{value && color ? 'background:' + color : ''}}\"/>",
  define: ({ Component, common, forms }) =>
    Component({
      behaviors: [common, forms.field],
      properties: {
        checked: Boolean,
        value: Boolean,
        disabled: Boolean,
        type: { type: String, value: 'switch' },
        color: String,
      },
      observers: {
        checked(value: boolean) {
          this.setData({ value })
        },
      },
      lifetimes: {
        created() {
          this._$.addListener('tap', () => {
            if (this.data.disabled) return
            const value = !this.data.value
            this.setData({ value })
            this.triggerEvent('change', { value }, {})
          })
        },
      },
    }),
}
