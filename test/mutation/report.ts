/** The part that is read of what Stryker writes. */
export interface Report {
  files: Record<string, { source: string; mutants: readonly Mutant[] }>
}

export interface Mutant {
  mutatorName: string
  replacement?: string
  /** `Ignored`: the wording of messages. `RuntimeError`: the tests could not run at all. */
  status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'Ignored' | 'RuntimeError'
  location: Record<'start' | 'end', { line: number; column: number }>
}

/** How many changes of a room the tests noticed. */
export interface Score {
  mutants: number
  noticed: number
  /** Of 100, rounded down to a tenth. */
  score: number
}

/** Those that stand on the page. */
export interface RoomScore extends Score {
  /** The hash of the sources of the room then, by `sourcesOf`; without it they are not known. */
  sources?: string
}

const NOTICED: readonly Mutant['status'][] = ['Killed', 'Timeout']
export const UNNOTICED: readonly Mutant['status'][] = ['Survived', 'NoCoverage']

export function scoreOf({ files }: Report): Score {
  const statuses = Object.values(files).flatMap(({ mutants }) =>
    mutants.map(({ status }) => status),
  )
  const noticed = statuses.filter((status) => NOTICED.includes(status)).length
  const mutants = noticed + statuses.filter((status) => UNNOTICED.includes(status)).length
  return { mutants, noticed, score: Math.floor((noticed / mutants) * 1_000) / 10 }
}
