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

/**
 * What the style sheets say of a `placeholder-class`: the rule of this class in the scope of the
 * component that the input stands in, which the input's own classes tell.
 */
export function placeholderCssOf(host: HTMLElement, className: string): string {
  const scopes = [...host.classList].map((name) => name.slice(0, name.indexOf('--') + 2))
  const selectors = ['', ...scopes].map((scope) => `.${scope}${className}`)
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
  const rule = rules.find(
    (one) => one instanceof CSSStyleRule && selectors.includes(one.selectorText),
  )
  return rule instanceof CSSStyleRule ? rule.style.cssText : ''
}
