import { language } from './texts'

/** Formats the time of day, such as `09:05:00`, of a time in ms since the epoch. */
export function formatTime(time: number): string {
  const date = new Date(time)
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits).join(':')
}

/**
 * Formats the day and time, such as `7月22日 09:05:00` or `22 Jul 09:05:00`, of a time in ms since the
 * epoch.
 */
export function formatDateTime(time: number): string {
  const date = new Date(time)
  const day =
    language === 'en'
      ? `${date.getDate()} ${MONTHS[date.getMonth()] ?? ''}`
      : `${date.getMonth() + 1}月${date.getDate()}日`
  return `${day} ${formatTime(time)}`
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

const twoDigits = (part: number): string => String(part).padStart(2, '0')
