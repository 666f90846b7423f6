import type { NicknameField } from '../wechat-client'
import { hostElement, innerElement, type Builtin, type BuiltinInstance } from './builtin'
import { placeholderCssOf, stylePlaceholder } from './placeholder-style'

export const input: Builtin = {
  // `catch` keeps the browser's events from the page: they lack the detail that WeChat's events
  // have.
  template: `<native-input class="control"
    catch:input="onInput" catch:change="onChange" catch:focus="onFocus" catch:blur="onBlur"/>`,
  define: ({ Component, common, forms, client }) =>
    Component({
      behaviors: [common, forms.field],
      properties: {
        value: { type: String, value: '' },
        type: { type: String, value: 'text' },
        password: Boolean,
        placeholder: String,
        placeholderStyle: String,
        placeholderClass: { type: String, value: 'input-placeholder' },
        disabled: Boolean,
        maxlength: { type: Number, value: 140 },
        focus: Boolean,
        autoFocus: Boolean,
        confirmType: { type: String, value: 'done' },
        confirmHold: Boolean,
        cursor: { type: Number, value: -1 },
        cursorSpacing: Number,
        selectionStart: { type: Number, value: -1 },
        selectionEnd: { type: Number, value: -1 },
        adjustPosition: { type: Boolean, value: true },
        holdKeyboard: Boolean,
        alwaysEmbed: Boolean,
      },
      observers: {
        'value, type, password, placeholder, placeholderStyle, placeholderClass, disabled, maxlength':
          function () {
            this.updateControl()
          },
        focus(focus: boolean) {
          if (focus) this.control().focus()
        },
      },
      lifetimes: {
        created() {
          // A DOM listener, since `catch:keydown` would keep the key from the field.
          hostElement(this).addEventListener('keydown', (event) => this.onKeydown(event))
        },
        attached() {
          this.updateControl()
          if (this.data.focus || this.data.autoFocus) this.control().focus()
        },
      },
      methods: {
        control(): HTMLInputElement {
          return innerElement(this, 'control') as HTMLInputElement
        },
        updateControl() {
          const control = this.control()
          const { value, type, password, placeholder, disabled, maxlength } = this.data
          const { placeholderStyle, placeholderClass } = this.data
          if (control.value !== value) control.value = value
          control.type = password ? 'password' : 'text'
          control.inputMode = INPUT_MODES[type] ?? 'text'
          control.placeholder = placeholder
          const css = placeholderCssOf(hostElement(this), placeholderClass)
          stylePlaceholder(control, `${css};${placeholderStyle}`)
          control.disabled = disabled
          if (maxlength >= 0) control.maxLength = maxlength
          else control.removeAttribute('maxlength')
        },
        onInput() {
          const { value, selectionStart } = this.control()
          this.setData({ value })
          this.triggerEvent('input', { value, cursor: selectionStart ?? value.length }, {})
        },
        onChange() {
          this.triggerEvent('change', { value: this.control().value }, {})
        },
        onFocus() {
          this.triggerEvent('focus', { value: this.control().value, height: 0 }, {})
          if (this.data.type === 'nickname') client.focusNickname?.(nicknameField(this))
        },
        onBlur() {
          const { value } = this.control()
          this.triggerEvent('blur', { value, cursor: value.length }, {})
          if (this.data.type === 'nickname') client.blurNickname?.(nicknameField(this))
        },
        onKeydown({ key, isComposing }: KeyboardEvent) {
          if (key !== 'Enter' || isComposing) return
          const control = this.control()
          this.triggerEvent('confirm', { value: control.value }, {})
          if (!this.data.confirmHold) control.blur()
        },
      },
    }),
}

const INPUT_MODES: Record<string, string> = { number: 'numeric', digit: 'decimal' }

function nicknameField(instance: BuiltinInstance): NicknameField {
  const control = (): HTMLInputElement => innerElement(instance, 'control') as HTMLInputElement
  return {
    value: () => control().value,
    // A review may end after its input was taken off the page.
    show(text) {
      if (instance._$.getBackendElement()) instance.setData({ value: text })
    },
    emit: (event, detail) => instance.triggerEvent(event, detail, {}),
  }
}
