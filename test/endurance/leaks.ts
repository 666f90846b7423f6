import {
  WHOLE,
  type EnduranceFigures,
  type FrameworkEndured,
  type Held,
  type Left,
  type ServerEndured,
} from './figures'

type Play = keyof typeof WHOLE

/**
 * What may be left of each time. Of a mount or a change that is no object: whatever stays each time is at least one.
 * Texts and numbers that stay are no objects, and only add bytes. Some bytes are the engine's own, of code and tables
 * that grow once: the more times there are, the less of them is in each. For each sheet the phone of the test keeps a
 * file of the picture that was chosen, and jsdom a selection for each field that was entered.
 */
const BOUNDS: Record<Play, Held> = {
  mounts: { objects: 0.1, bytes: 100 },
  changes: { objects: 0.1, bytes: 20 },
  sheets: { objects: 3, bytes: 500 },
}
/** Of what the server holds. */
const SERVER_NOISE = 0.1

/** What does not end, or grows; empty where all is as it should be. */
export function leaksIn({ frameworks, server }: EnduranceFigures): string[] {
  return [...frameworks.flatMap(leaksOf), ...(server ? leaksOfServer(server) : [])]
}

function leaksOfServer({ memory }: ServerEndured): string[] {
  const { early, late } = memory.held
  const grown = late - early
  return grown > early * SERVER_NOISE ? [`the login server holds ${grown} bytes more`] : []
}

function leaksOf({ framework, mounts, changes, sheets }: FrameworkEndured): string[] {
  const [byHand, ...others] = Object.entries(mounts)
  const found = [
    // What the same by hand costs its framework is no leak of a component.
    ...others.flatMap(([tag, left]) => leaksOfPlay(tag, 'mounts', left, byHand?.[1])),
    ...leaksOfPlay('changes', 'changes', changes),
    ...leaksOfPlay('sheets', 'sheets', sheets),
  ]
  const { early, most } = changes.stored
  if (most > early) found.push(`changes: ${most} characters are stored, and not ${early}`)
  if (sheets.avatarFiles !== 1) found.push(`sheets: ${sheets.avatarFiles} files of avatars`)
  return found.map((leak) => `${framework}, ${leak}`)
}

function leaksOfPlay(what: string, play: Play, left: Left, byHand?: Held): string[] {
  const { subscribers, objects, bytes } = left
  const most = (key: keyof Held): number => Math.max(0, byHand?.[key] ?? 0) + BOUNDS[play][key]
  const found: string[] = []
  if (subscribers) found.push(`${subscribers} still follow the state`)
  if (objects > most('objects')) found.push(`${objects.toFixed(2)} objects more each time`)
  // In a shorter run the engine's own code is more than anything that could leak.
  const isWhole = left.times >= WHOLE[play]
  if (isWhole && bytes > most('bytes')) found.push(`${bytes.toFixed(0)} bytes more each time`)
  return found.map((leak) => `${what}: ${leak}`)
}
