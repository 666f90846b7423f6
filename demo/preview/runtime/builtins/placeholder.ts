import { toVw } from '../../rpx'

/** What the platform takes from `placeholder-style`. */
const PROPERTIES = ['color', 'font-size', 'font-weight']

/** A pseudo-element has no style of its own: it reads these variables from its control. */
export function stylePlaceholder(control: HTMLElement, style: string): void {
  const declared = new Map(
    style.split(';').map((declaration) => {
      const [name = '', ...value] = declaration.split(':')
      return [name.trim(), value.join(':').trim()]
    }),
  )
  for (const name of PROPERTIES) {
    control.style.setProperty(`--placeholder-${name}`, toVw(declared.get(name) ?? ''))
  }
}
