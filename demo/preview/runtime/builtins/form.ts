import type { Builtin } from './builtin'
import { findFormFields } from './form-lookup'

export const form: Builtin = {
  template: '<slot/>',
  define: ({ Component, common, forms }) =>
    Component({
      behaviors: [common],
      properties: { reportSubmit: Boolean, reportSubmitTimeout: Number },
      methods: {
        submit() {
          const fields = findFormFields(this._$, forms).map(
            ({ data }) => data as { name: string; value: unknown },
          )
          const value = Object.fromEntries(
            fields.filter(({ name }) => name !== '').map(({ name, value }) => [name, value]),
          )
          this.triggerEvent('submit', { value, formId: '' }, {})
        },
        reset() {
          for (const field of findFormFields(this._$, forms)) field.setData({ value: '' })
          this.triggerEvent('reset', {}, {})
        },
      },
    }),
}
