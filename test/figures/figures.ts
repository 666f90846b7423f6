// What the commands found that docs/reliability.md shows; each file is written by its command alone.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { FlakeCount } from '../../scripts/flakes/count'
import type { SuiteFigures } from '../../scripts/reliability/suites'
import type { EnduranceFigures } from '../endurance/figures'
import type { RoomScore } from '../mutation/report'

interface Figures {
  /** `npm test -- --count` */
  suites: SuiteFigures
  /** `npm run mutation -- <room>` */
  mutation: Record<string, RoomScore>
  /** `npm run test:endurance` */
  endurance: EnduranceFigures
  /** `npm run test:flakes` */
  flakes: Record<string, FlakeCount>
}

const fileOf = (name: keyof Figures): string => path.join(__dirname, `${name}.json`)

export function readFigures<Name extends keyof Figures>(name: Name): Figures[Name] | undefined {
  const file = fileOf(name)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Figures[Name]) : undefined
}

export function writeFigures<Name extends keyof Figures>(name: Name, figures: Figures[Name]): void {
  writeFileSync(fileOf(name), `${JSON.stringify(figures, undefined, 2)}\n`)
}

/** The rows of a table that is filled one run after the other: those that have one of these names, as they stand. */
export const inOrder = <Row>(
  names: readonly string[],
  rows: Readonly<Record<string, Row>>,
): Record<string, Row> =>
  Object.fromEntries(
    names.flatMap((name): [string, Row][] => {
      const row = rows[name]
      return row ? [[name, row]] : []
    }),
  )
