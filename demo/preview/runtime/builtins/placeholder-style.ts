import { rpxToVw } from '../../rpx'

/** The CSS properties that WeChat accepts in `placeholder-style`. */
const PLACEHOLDER_PROPERTIES = ['color', 'font-size', 'font-weight']

/**
 * Applies a `placeholder-style` by CSS variables, since `::placeholder` has no `style` attribute.
 */
export function stylePlaceholder(control: HTMLElement, style: string): void {
  const declared = new Map(
    style.split(';').map((declaration) => {
      const [name = '', ...value] = declaration.split(':')
      return [name.trim(), value.join(':').trim()]
    }),
  )
  for (const name of PLACEHOLDER_PROPERTIES) {
    control.style.setProperty(`--placeholder-${name}`, rpxToVw(declared.get(name) ?? ''))
  }
}
