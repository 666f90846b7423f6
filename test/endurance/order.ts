const PARTS = ['simulate', 'glass-easel', 'server'] as const
type Part = (typeof PARTS)[number]

/** What `npm run test:endurance` was asked for. */
interface Order {
  parts: readonly Part[]
  /** Of a whole run; 1 and more is written into the figures. */
  share: number
}

/** Nothing ran, since what was asked for is not to be had. */
export class OrderError extends Error {}

/**
 * Reads what was asked for, before anything runs for hours.
 *
 * @param words each the name of a part; none: all parts
 * @param endurance the environment's ENDURANCE
 */
export function readOrder(words: readonly string[], endurance = '1'): Order {
  const unknown = words.filter((word) => !isPart(word))
  if (unknown.length)
    throw new OrderError(`There is no part ${unknown.join(', ')}: name some of ${PARTS.join(', ')}`)
  const share = Number(endurance)
  if (!(share > 0 && share < Infinity))
    throw new OrderError(`ENDURANCE=${endurance} is no number above 0: 0.01 is a hundredth of all`)
  const named = words.filter(isPart)
  return { parts: named.length ? named : PARTS, share }
}

const isPart = (word: string): word is Part => (PARTS as readonly string[]).includes(word)
