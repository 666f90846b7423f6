/** Formats the time of day, such as `09:05:00`, of a time in ms since the epoch. */
export function formatTime(time: number): string {
  const date = new Date(time)
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(':')
}

/** Formats the day and time, such as `7月22日 09:05:00`, of a time in ms since the epoch. */
export function formatDateTime(time: number): string {
  const date = new Date(time)
  return `${date.getMonth() + 1}月${date.getDate()}日 ${formatTime(time)}`
}

const twoDigits = (part: number): string => String(part).padStart(2, '0')
