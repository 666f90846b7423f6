import { innerElement, type Builtin } from './builtin'
import { stylePlaceholder } from './placeholder-style'

export const textarea: Builtin = {
  template: `<native-textarea class="control"
    catch:input="onInput" catch:focus="onFocus" catch:blur="onBlur"/>`,
  define: ({ Component, common, forms }) =>
    Component({
      behaviors: [common, forms.field],
      properties: {
        value: { type: String, value: '' },
        placeholder: String,
        placeholderStyle: String,
        placeholderClass: String,
        disabled: Boolean,
        maxlength: { type: Number, value: 140 },
        autoHeight: Boolean,
        focus: Boolean,
        fixed: Boolean,
        showConfirmBar: { type: Boolean, value: true },
      },
      observers: {
        'value, placeholder, placeholderStyle, disabled, maxlength': function () {
          const control = this.control()
          const { value, placeholder, placeholderStyle, disabled, maxlength } = this.data
          if (control.value !== value) control.value = value
          control.placeholder = placeholder
          stylePlaceholder(control, placeholderStyle)
          control.disabled = disabled
          if (maxlength >= 0) control.maxLength = maxlength
          else control.removeAttribute('maxlength')
        },
      },
      methods: {
        control(): HTMLTextAreaElement {
          return innerElement(this, 'control') as HTMLTextAreaElement
        },
        onInput() {
          const { value, selectionStart: cursor } = this.control()
          this.setData({ value })
          this.triggerEvent('input', { value, cursor }, {})
        },
        onFocus() {
          this.triggerEvent('focus', { value: this.control().value, height: 0 }, {})
        },
        onBlur() {
          const { value } = this.control()
          this.triggerEvent('blur', { value, cursor: value.length }, {})
        },
      },
    }),
}
