import { innerElement, type Builtin } from './builtin'

/** Only `mode="selector"`: the browser's own list stands for the wheel. */
export const picker: Builtin = {
  template: `<slot/><native-select class="control" catch:change="onChange">
    <native-option wx:for="{{labels}}" wx:key="index" value="{{index}}">{{item}}</native-option>
  </native-select>`,
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
      data: { labels: [] as string[] },
      observers: {
        'range, rangeKey': function (range: unknown[], key: string) {
          const labels = range.map((item) =>
            String(key === '' ? item : (item as Record<string, unknown>)[key]),
          )
          this.setData({ labels })
        },
        'labels, value, disabled': function () {
          const control = innerElement(this, 'control') as HTMLSelectElement
          control.selectedIndex = this.data.value
          control.disabled = this.data.disabled
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
