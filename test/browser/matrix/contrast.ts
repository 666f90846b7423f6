import { styleOf } from './geometry'

/** Colours as numbers: red, green and blue from 0 to 255, alpha from 0 to 1. */
export type Rgba = [red: number, green: number, blue: number, alpha: number]

export function parseColor(css: string): Rgba {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number)
  return [red, green, blue, alpha]
}

/** The contrast ratio of two opaque colours (WCAG 2, relative luminance). */
export function contrastOf(one: Rgba, other: Rgba): number {
  const [light = 0, dark = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminanceOf(color: Rgba): number {
  const [red, green, blue] = color.slice(0, 3).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

export const over = ([red, green, blue, alpha]: Rgba, below: Rgba): Rgba => [
  red * alpha + below[0] * (1 - alpha),
  green * alpha + below[1] * (1 - alpha),
  blue * alpha + below[2] * (1 - alpha),
  1,
]

/** The colour behind an element's text. */
export function backgroundOf(element: Element | null): Rgba {
  if (!element) return [255, 255, 255, 1]
  const color = parseColor(styleOf(element).backgroundColor)
  return color[3] >= 1 ? color : over(color, backgroundOf(element.parentElement))
}

/** How much of an element is seen, with its ancestors. */
export const opacityOf = (element: Element | null): number =>
  element ? Number(styleOf(element).opacity) * opacityOf(element.parentElement) : 1

/** The contrast of a text colour on what is behind it. */
export function textContrast(element: Element, color = styleOf(element).color): number {
  const background = backgroundOf(element)
  const [red, green, blue, alpha] = parseColor(color)
  const seen = over([red, green, blue, alpha * opacityOf(element)], background)
  return contrastOf(seen, background)
}
