// Runs the tests again and again, to find those that fail now and then. By hand only.
// npm run test:flakes                                   every suite 20 times
// npm run test:flakes -- 5 --selectProjects core        5 times; what follows the number is for jest
// A round again: npx jest --randomize --seed=<seed> --testSequencer=./scripts/flakes/shuffled.js
import { spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { countSuites, linesOf, type Round } from './count'

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
    const suites = runOnce(seed)
    if (suites) rounds.push({ seed, suites })
    else unfinished++
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

const counts = countSuites(rounds)
const failed = counts.filter(({ failures }) => failures.length > 0)
console.log('')
for (const count of counts) for (const line of linesOf(count)) console.log(line)
console.log(
  `\n${counts.length} suites, ${times} times: ${failed.length} failed at least once` +
    (unfinished ? `; ${unfinished} rounds did not end` : ''),
)
process.exitCode = failed.length || unfinished || counts.length === 0 ? 1 : 0

/** The results of one round; `undefined` where jest ended before it wrote any. */
function runOnce(seed: number): Round['suites'] | undefined {
  const results = path.join(folder, `${seed}.json`)
  const order = ['--randomize', `--seed=${seed}`, '--testSequencer=./scripts/flakes/shuffled.js']
  spawnSync('npx', ['jest', ...order, '--json', '--outputFile', results, ...forJest], {
    // jest prints its results as JSON as well.
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (!existsSync(results)) return undefined
  const { testResults } = JSON.parse(readFileSync(results, 'utf8')) as {
    testResults: Round['suites']
  }
  return testResults.map((suite) => ({ ...suite, name: path.relative('.', suite.name) }))
}
