export interface TimelineEntry {
  kind: 'call' | 'prompt' | 'event' | 'state' | 'note'
  /** In ms since the epoch. */
  at: number
  title: string
  /** The title in English, where it is not a name. */
  english?: string
  /** JSON data, without secrets. */
  detail?: unknown
  /** What opened a prompt: a tap, or a call without one. */
  cause?: 'tap' | 'api'
}

/** The record of what happened on the phone, oldest first. Old entries are dropped. */
export class Timeline {
  readonly entries: TimelineEntry[] = []
  private readonly listeners = new Set<() => void>()

  add(entry: Omit<TimelineEntry, 'at'>): void {
    this.entries.push({ ...entry, at: Date.now() })
    if (this.entries.length > MAX_ENTRIES) this.entries.shift()
    this.notifyListeners()
  }

  clear(): void {
    this.entries.length = 0
    this.notifyListeners()
  }

  onChange(listener: () => void): void {
    this.listeners.add(listener)
  }

  private notifyListeners(): void {
    for (const listener of this.listeners) listener()
  }
}

const MAX_ENTRIES = 400
