// Changes one room of components/ in every way that Stryker knows, one change at a time, and counts how many
// the tests notice. By hand only: it takes minutes to hours.
// npm run mutation -- state        one room; what it finds goes into test/figures/mutation.json, for docs/reliability.md
// npm run mutation -- state store  of this room the files whose names begin so: prints, and writes no figures
// A second run of such files tries only what changed since; a room is always tried anew. What is noticed by no
// test stands in survivors.json, with the reason why it stays, or is printed.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { installLocked } from '../../scripts/install-locked'
import { inOrder, readFigures, writeFigures } from '../figures/figures'
import { scoreOf, type Report } from './report'
import { ROOMS, sourcesOf } from './rooms'
import { compareSurvivors, keyOf, readSurvivors } from './survivors'

const folder = __dirname
const [name = '', ...files] = process.argv.slice(2)
const room = ROOMS[name]
if (!room) {
  console.error(`npm run mutation -- <room>: one of ${Object.keys(ROOMS).join(', ')}`)
  process.exit(1)
}
installLocked(folder, '@stryker-mutator/core')
// Stryker works on a copy that it makes now.
const sources = sourcesOf(room)
const { status } = spawnSync(
  path.join(folder, 'node_modules/.bin/stryker'),
  ['run', path.join(folder, 'stryker.config.mjs')],
  {
    stdio: 'inherit',
    env: { ...process.env, MUTATION_ROOM: name, MUTATION_FILES: files.join(',') },
  },
)
if (status !== 0) process.exit(status ?? 1)

const report = JSON.parse(readFileSync(path.join(folder, `.out/${name}.json`), 'utf8')) as Report
const score = scoreOf(report)
if (!files.length) {
  const scores = { ...readFigures('mutation'), [name]: { ...score, sources } }
  writeFigures('mutation', inOrder(Object.keys(ROOMS), scores))
}

const { unknown, gone } = compareSurvivors(report, readSurvivors())
for (const survivor of unknown) console.log(`no test notices ${keyOf(survivor)}`)
for (const survivor of gone) console.log(`survivors.json knows what is noticed: ${keyOf(survivor)}`)
console.log(score)
process.exitCode = unknown.length || gone.length ? 1 : 0
