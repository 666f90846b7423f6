// Changes one room of components/ in every way that Stryker knows, one change at a time, and counts how many
// the tests notice. By hand only: it takes minutes to hours.
// npm run mutation -- state        one room; what it finds goes into test/figures/mutation.json, for docs/reliability.md
// npm run mutation -- state store  of this room the files whose names begin so: prints, and writes no figures
// A second run tries only what changed since. What is noticed by no test stands in survivors.json, with the
// reason why it stays, or is printed.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readFigures, writeFigures } from '../figures/figures'
import { scoreOf, type Report, type Score } from './report'
import { compareSurvivors, keyOf, type Survivor } from './survivors'

const folder = __dirname
/** Their names, in the order in which the page lists them. */
const rooms = Object.keys(read('rooms.json') as object)
const [room = '', ...files] = process.argv.slice(2)
if (!rooms.includes(room)) {
  console.error(`npm run mutation -- <room>: one of ${rooms.join(', ')}`)
  process.exit(1)
}
installStryker()
const { status } = spawnSync(
  path.join(folder, 'node_modules/.bin/stryker'),
  ['run', path.join(folder, 'stryker.config.mjs')],
  {
    stdio: 'inherit',
    env: { ...process.env, MUTATION_ROOM: room, MUTATION_FILES: files.join(',') },
  },
)
if (status !== 0) process.exit(status ?? 1)

const report = read(`.out/${room}.json`) as Report
const score = scoreOf(report)
if (!files.length) writeFigures('mutation', inOrder({ ...readFigures('mutation'), [room]: score }))

const { unknown, gone } = compareSurvivors(report, read('survivors.json') as Survivor[])
for (const survivor of unknown) console.log(`no test notices ${keyOf(survivor)}`)
for (const survivor of gone) console.log(`survivors.json knows what is noticed: ${keyOf(survivor)}`)
console.log(score)
process.exitCode = unknown.length || gone.length ? 1 : 0

/** Stryker has a lock of its own: nobody else needs it. */
function installStryker(): void {
  if (existsSync(path.join(folder, 'node_modules/@stryker-mutator/core'))) return
  execFileSync('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund'], { stdio: 'inherit' })
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8'))
}

/** As the rooms are listed. */
function inOrder(found: Record<string, Score>): Record<string, Score> {
  return Object.fromEntries(
    rooms.flatMap((name): [string, Score][] => (found[name] ? [[name, found[name]]] : [])),
  )
}
