// Runs the tests again and again, to find those that fail now and then. By hand only.
// npm run test:flakes                                   every suite 20 times
// npm run test:flakes -- 5 --selectProjects core        5 times; what follows the number is for jest
// A round again: npx jest --randomize --seed=<seed> --testSequencer=./scripts/flakes/shuffled.js
// Of each project of jest that ran whole, 20 times or more, a row goes into test/figures/flakes.json.
import { execFileSync, spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inOrder, readFigures, writeFigures } from '../../test/figures/figures'
import { countByProject, countFailures, faultsOf, linesOf, type Round } from './count'

const [times = 20, ...forJest] = /^\d+$/.test(process.argv[2] ?? '')
  ? [Number(process.argv[2]), ...process.argv.slice(3)]
  : [undefined, ...process.argv.slice(2)]

const folder = mkdtempSync(path.join(tmpdir(), 'flakes-'))
const rounds: Round[] = []
let unfinished = 0
try {
  for (let round = 1; round <= times; round++) {
    const seed = randomInt(2 ** 31)
    console.log(`\n— round ${round} of ${times}, seed ${seed}`)
    const found = runOnce(seed)
    if (found) rounds.push(found)
    else unfinished++
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

const counts = countFailures(rounds)
const failed = counts.filter(({ failures }) => failures.length > 0)
const faults = faultsOf(rounds)
console.log('')
for (const count of counts) for (const line of linesOf(count)) console.log(line)
for (const fault of faults) console.log(fault)
console.log(
  `\n${counts.length} suites, ${rounds.length} rounds: ${failed.length} failed at least once` +
    (unfinished ? `; ${unfinished} rounds did not end` : ''),
)
if (unfinished || faults.length) console.log('not written: see above')
else if (isEveryTestRun()) writeFlakes()
else console.log('not written: only --selectProjects and --maxWorkers=… leave every test in')
process.exitCode = failed.length || faults.length || unfinished || counts.length === 0 ? 1 : 0

/** Other parameters of jest leave out tests. */
function isEveryTestRun(): boolean {
  const flags = forJest.filter((one) => one.startsWith('-'))
  return flags.every((flag) => /^--(selectProjects|maxWorkers=.+)$/.test(flag))
}

function writeFlakes(): void {
  const { configs } = askJest('--showConfig') as { configs: { displayName: { name: string } }[] }
  const projects = configs.map(({ displayName }) => displayName.name)
  const files = Object.fromEntries(projects.map((project) => [project, filesOf(project)]))
  const found = countByProject(rounds, files)
  if (Object.keys(found).length) {
    writeFigures('flakes', inOrder(projects, { ...readFigures('flakes'), ...found }))
  }
  console.log(found)
}

function filesOf(project: string): string[] {
  const files = askJest('--listTests', '--json', '--selectProjects', project) as string[]
  return files.map((file) => path.relative('.', file))
}

function askJest(...parameters: string[]): unknown {
  return JSON.parse(execFileSync('npx', ['jest', ...parameters], { encoding: 'utf8' }))
}

/** The results of one round; `undefined` where jest ended before it wrote any. */
function runOnce(seed: number): Round | undefined {
  const results = path.join(folder, `${seed}.json`)
  const order = ['--randomize', `--seed=${seed}`, '--testSequencer=./scripts/flakes/shuffled.js']
  const { status } = spawnSync(
    'npx',
    ['jest', ...order, '--json', '--outputFile', results, ...forJest],
    // jest prints its results as JSON as well.
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  if (!existsSync(results)) return undefined
  const { testResults } = JSON.parse(readFileSync(results, 'utf8')) as {
    testResults: Round['suites']
  }
  const suites = testResults.map((suite) => ({ ...suite, name: path.relative('.', suite.name) }))
  return { seed, isGreen: status === 0, suites }
}
