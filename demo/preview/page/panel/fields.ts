import { both, h } from '../dom'

export interface Option<V extends string | number> {
  value: V
  label: string
}

/** A few choices side by side. */
export function segments<V extends string | number>(
  name: string,
  label: HTMLElement,
  options: Option<V>[],
  current: V,
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
      h('span', {}, text),
    ),
  )
  return h(
    'div',
    { class: 'field field-row', role: 'radiogroup' },
    h('div', { class: 'field-label' }, label),
    h('div', { class: 'segments' }, ...inputs),
  )
}

/** One of many, the label above it, or beside it where the choices are short. */
export function choice(
  name: string,
  label: HTMLElement,
  options: Option<string>[],
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
        h('option', { value, selected: value === current }, text),
      ),
    ),
  )
}

export function check(
  name: string,
  label: [chinese: string, english: string],
  checked: boolean,
  onChange: (checked: boolean) => void,
): HTMLElement {
  return h(
    'label',
    { class: 'check' },
    h('input', {
      type: 'checkbox',
      name,
      class: 'switch',
      checked,
      onchange: (event: { target: HTMLInputElement }) => onChange(event.target.checked),
    }),
    both(...label),
  )
}

export const action = (
  name: string,
  label: [chinese: string, english: string],
  onClick: () => void,
  title?: string,
): HTMLButtonElement =>
  h(
    'button',
    { class: 'action', type: 'button', 'data-action': name, title, onclick: onClick },
    both(...label),
  )
