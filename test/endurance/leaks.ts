import type { EnduranceFigures, FrameworkEndured, Left, ServerEndured } from './figures'

/**
 * Objects for each time, beyond what the same by hand costs its framework. A component that stays would be
 * tens of them; the phone of the test keeps a file for each picture that was chosen, and jsdom a selection for
 * each field that was entered.
 */
const NOISE = 3
/** Of what the server holds. */
const SERVER_NOISE = 0.1

/** What does not end, or grows; empty where all is as it should be. */
export function leaksIn({ frameworks, server }: EnduranceFigures): string[] {
  return [...frameworks.flatMap(leaksOf), ...(server ? leaksOfServer(server) : [])]
}

function leaksOfServer({ held: { early, late } }: ServerEndured): string[] {
  const grown = late - early
  return grown > early * SERVER_NOISE ? [`the login server holds ${grown} bytes more`] : []
}

function leaksOf({ framework, mounts, changes, sheets }: FrameworkEndured): string[] {
  const [byHand, ...others] = Object.entries(mounts)
  const noise = Math.max(0, byHand?.[1].objects ?? 0) + NOISE
  const plays: [string, Left][] = [...others, ['changes', changes], ['sheets', sheets]]
  const found = plays.flatMap(([what, { subscribers, objects }]) => [
    ...(subscribers ? [`${what}: ${subscribers} still follow the state`] : []),
    ...(objects > noise ? [`${what}: ${objects.toFixed(1)} objects more each time`] : []),
  ])
  const { early, most } = changes.stored
  if (most > early) found.push(`changes: ${most} characters are stored, and not ${early}`)
  if (sheets.avatarFiles !== 1) found.push(`sheets: ${sheets.avatarFiles} files of avatars`)
  return found.map((leak) => `${framework}, ${leak}`)
}
