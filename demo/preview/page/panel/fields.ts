import { bilingual, h } from '../dom'
import { localize } from '../panel-language'

export interface FieldOption<V extends string | number> {
  value: V
  label: [chinese: string, english: string]
}

/** A field with a few options side by side. Without a current one, none is chosen. */
export function segmentedField<V extends string | number>(
  name: string,
  label: HTMLElement,
  options: FieldOption<V>[],
  current: V | undefined,
  onChoose: (value: V) => void,
): HTMLElement {
  const inputs = options.map(({ value, label: text }) =>
    h(
      'label',
      {},
      h('input', {
        type: 'radio',
        name,
        value,
        checked: value === current,
        onchange: () => onChoose(value),
      }),
      bilingual(...text),
    ),
  )
  return h(
    'div',
    { class: 'field field-row', role: 'radiogroup', 'aria-labelledby': `${name}-label` },
    h('div', { class: 'field-label', id: `${name}-label` }, label),
    h('div', { class: 'segments' }, ...inputs),
  )
}

/**
 * A field with a list of options. Its label is beside it, or above it where the options are long.
 */
export function selectField(
  name: string,
  label: HTMLElement,
  options: FieldOption<string>[],
  current: string,
  onChoose: (value: string) => void,
  layout: 'above' | 'beside' = 'beside',
): HTMLElement {
  return h(
    'label',
    { class: layout === 'beside' ? 'field field-row' : 'field' },
    h('div', { class: 'field-label' }, label),
    h(
      'select',
      { name, onchange: (event: { target: HTMLSelectElement }) => onChoose(event.target.value) },
      ...options.map(({ value, label: text }) =>
        localize(h('option', { value, selected: value === current }), ...text),
      ),
    ),
  )
}

export function checkboxField(
  name: string,
  label: [chinese: string, english: string],
  checked: boolean,
  onChange: (checked: boolean) => void,
): HTMLElement {
  return h(
    'label',
    { class: 'checkbox-field' },
    h('input', {
      type: 'checkbox',
      name,
      class: 'switch',
      checked,
      onchange: (event: { target: HTMLInputElement }) => onChange(event.target.checked),
    }),
    bilingual(...label),
  )
}

export const actionButton = (
  name: string,
  label: [chinese: string, english: string],
  onClick: () => void,
): HTMLButtonElement =>
  h(
    'button',
    { class: 'action', type: 'button', 'data-action': name, onclick: onClick },
    bilingual(...label),
  )
