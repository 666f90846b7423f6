/** A value below which this part of the numbers lies; between two of them, in proportion. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  const place = (sorted.length - 1) * part
  const [below = NaN, above = below] = sorted.slice(Math.floor(place))
  return below + (above - below) * (place - Math.floor(place))
}

export interface Quartiles {
  lower: number
  median: number
  upper: number
}

export const quartiles = (numbers: readonly number[]): Quartiles => ({
  lower: quantile(numbers, 0.25),
  median: quantile(numbers, 0.5),
  upper: quantile(numbers, 0.75),
})
