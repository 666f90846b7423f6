/** The time of day of a moment (ms since the epoch), such as `09:05:00`. */
export function clock(moment: number): string {
  const date = new Date(moment)
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(':')
}

/** Day and time, such as `7月22日 09:05:00`. */
export function calendar(moment: number): string {
  const date = new Date(moment)
  return `${date.getMonth() + 1}月${date.getDate()}日 ${clock(moment)}`
}

const twoDigits = (part: number): string => String(part).padStart(2, '0')
