export interface Entry {
  kind: 'call' | 'prompt' | 'event' | 'state' | 'note'
  /** ms since the epoch. */
  at: number
  title: string
  /** Plain data, without secrets. */
  detail?: unknown
  /** What led to a prompt. */
  cause?: 'tap' | 'api'
}

/** What happened in the phone, in order; the latest few hundred. */
export class Journal {
  readonly entries: Entry[] = []
  private readonly listeners = new Set<() => void>()

  add(entry: Omit<Entry, 'at'>): void {
    this.entries.push({ ...entry, at: Date.now() })
    if (this.entries.length > MOST) this.entries.shift()
    this.tell()
  }

  clear(): void {
    this.entries.length = 0
    this.tell()
  }

  onChange(listener: () => void): void {
    this.listeners.add(listener)
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }
}

const MOST = 400
