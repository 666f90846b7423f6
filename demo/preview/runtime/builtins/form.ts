import type { Builtin } from './builtin'
import { fieldsIn } from './forms'

export const form: Builtin = {
  template: '<slot/>',
  define: ({ Component, common, forms }) =>
    Component({
      behaviors: [common],
      properties: { reportSubmit: Boolean, reportSubmitTimeout: Number },
      methods: {
        submit() {
          const fields = fieldsIn(this._$, forms).map(
            ({ data }) => data as { name: string; value: unknown },
          )
          const value = Object.fromEntries(
            fields.filter(({ name }) => name !== '').map(({ name, value }) => [name, value]),
          )
          this.triggerEvent('submit', { value, formId: '' }, {})
        },
        reset() {
          for (const field of fieldsIn(this._$, forms)) field.setData({ value: '' })
          this.triggerEvent('reset', {}, {})
        },
      },
    }),
}
