import { innerElement, type Builtin } from './builtin'

/** Supports `mode="selector"` only, with the browser's `select` in place of the wheel. */
export const picker: Builtin = {
  template: '<slot/><native-select class="control" catch:change="onChange"/>',
  define: ({ Component, common, forms }) =>
    Component({
      behaviors: [common, forms.field],
      properties: {
        mode: { type: String, value: 'selector' },
        range: { type: Array, value: [] },
        rangeKey: String,
        value: { type: Number, value: 0 },
        disabled: Boolean,
        headerText: String,
      },
      observers: {
        'range, rangeKey, value, disabled': function () {
          const control = innerElement(this, 'control') as HTMLSelectElement
          const { range, rangeKey, value, disabled } = this.data
          const labels = range.map((item: unknown) =>
            String(rangeKey === '' ? item : (item as Record<string, unknown>)[rangeKey]),
          )
          control.replaceChildren(...labels.map((label) => new Option(label)))
          control.selectedIndex = value
          control.disabled = disabled
        },
      },
      methods: {
        onChange() {
          const value = (innerElement(this, 'control') as HTMLSelectElement).selectedIndex
          this.setData({ value })
          this.triggerEvent('change', { value }, {})
        },
      },
    }),
}
