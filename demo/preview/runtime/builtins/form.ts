import type { Builtin } from './builtin'
import { findFormFields } from './form-lookup'

export const form: Builtin = {
  template: '<slot/>',
  define: ({ Component, common, forms, client }) =>
    Component({
      behaviors: [common],
      properties: { reportSubmit: Boolean, reportSubmitTimeout: Number },
      methods: {
        submit() {
          if (client.allowsForm?.() === false) return
          const fields = findFormFields(this._$, forms).map(
            ({ data }) => data as { name: string; value: unknown },
          )
          const value = Object.fromEntries(
            fields.filter(({ name }) => name !== '').map(({ name, value }) => [name, value]),
          )
          this.triggerEvent('submit', { value, formId: '' }, {})
        },
        reset() {
          if (client.allowsForm?.() === false) return
          for (const field of findFormFields(this._$, forms)) field.setData({ value: '' })
          this.triggerEvent('reset', {}, {})
        },
      },
    }),
}
