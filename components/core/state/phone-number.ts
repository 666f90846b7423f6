import { cleanNickName } from './user-info'

/** So many digits in a row, with separators between them or none, are a whole number. */
const WHOLE_NUMBER = 7
/** The same where the text says that it is masked: `1380013****` shows the first seven. */
const WHOLE_NUMBER_BESIDE_MASK = 10
/** How many of the last digits of a whole number are shown. */
const SHOWN_DIGITS = 4

const MASK = /[*x•●#]/i
const SEPARATORS = /[\s()./-]/g

/**
 * A phone number as the app's server shows it, fit to draw and to store: masked. Of a whole number,
 * which no server should send, all digits but the last four are hidden. `''` for anything without digits.
 */
export function cleanPhoneNumber(value: unknown): string {
  // As a nickname: visible, trimmed, and not longer than a row.
  const number = cleanNickName(typeof value === 'string' ? value.normalize('NFKC') : '')
  const runs = number.replace(SEPARATORS, '').match(/\d+/g) || []
  const longestRun = Math.max(0, ...runs.map((run) => run.length))
  const limit = MASK.test(number) ? WHOLE_NUMBER_BESIDE_MASK : WHOLE_NUMBER
  if (!longestRun) return ''
  if (longestRun < limit) return number
  let hidden = number.replace(/\D/g, '').length - SHOWN_DIGITS
  return number.replace(/\d/g, (digit) => (hidden-- > 0 ? '*' : digit))
}
