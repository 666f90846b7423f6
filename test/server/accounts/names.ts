/** A name that a person gave. It ends when the server has taken it. */
export interface GivenName {
  nickName: string
  start: number
  end: number
}

/** The names that people give, in the order in which it happens. */
export class GivenNames {
  readonly #names = new Map<string, GivenName[]>()
  #time = 0

  /** Returns a new name of this person, which begins with who it is. */
  start(person: string): GivenName {
    const start = this.#tick()
    const name = { nickName: `${person}-${start}`, start, end: Infinity }
    this.#names.set(person, [...(this.#names.get(person) ?? []), name])
    return name
  }

  end(name: GivenName): void {
    name.end = this.#tick()
  }

  /** A name may stand where no name was taken that was given after it. */
  mayStand(person: string, nickName: unknown): boolean {
    const names = this.#names.get(person) ?? []
    const taken = names.filter(({ end }) => end < Infinity)
    if (nickName === undefined) return taken.length === 0
    const standing = names.find((name) => name.nickName === nickName)
    return standing !== undefined && !taken.some(({ start }) => start > standing.end)
  }

  #tick(): number {
    this.#time += 1
    return this.#time
  }
}
