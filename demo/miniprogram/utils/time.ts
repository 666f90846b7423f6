/** The time of day of a moment (ms since the epoch), such as `09:05:00`. */
export function clock(moment: number): string {
  const date = new Date(moment)
  const parts = [date.getHours(), date.getMinutes(), date.getSeconds()]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}
