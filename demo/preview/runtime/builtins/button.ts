import type { Builtin, BuiltinInstance } from './builtin'
import type { ButtonPress } from '../wechat-client'
import { findForm } from './form-lookup'

export const button: Builtin = {
  template: '<slot/>',
  define: ({ Component, common, hover, forms, client }) =>
    Component({
      behaviors: [common, hover],
      properties: {
        size: { type: String, value: 'default' },
        type: { type: String, value: 'default' },
        plain: Boolean,
        disabled: Boolean,
        loading: Boolean,
        formType: String,
        openType: String,
        hoverClass: { type: String, value: 'button-hover' },
        lang: { type: String, value: 'en' },
        sessionFrom: String,
        sendMessageTitle: String,
        sendMessagePath: String,
        sendMessageImg: String,
        appParameter: String,
        showMessageCard: Boolean,
        phoneNumberNoQuotaToast: { type: Boolean, value: true },
      },
      lifetimes: {
        created() {
          // A disabled button stops the tap before any listener inside it or on it runs.
          this._$.addListener('tap', () => !this.data.disabled, { capture: true })
          this._$.addListener('tap', () => {
            const { disabled, formType, openType } = this.data
            if (disabled) return
            const form = formType === '' ? null : findForm(this._$.general(), forms)
            if (formType === 'submit') form?.submit()
            if (formType === 'reset') form?.reset()
            if (openType !== '') client.pressButton?.(buttonPressOf(this, openType))
          })
        },
      },
    }),
}

const buttonPressOf = (instance: BuiltinInstance, openType: string): ButtonPress => ({
  openType,
  attributes: {
    id: instance.id,
    ...Object.fromEntries(
      Object.entries(instance.data as Record<string, unknown>).map(([name, value]) => [
        name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
        value,
      ]),
    ),
  },
  emit: (event, detail) => instance.triggerEvent(event, detail, {}),
})
