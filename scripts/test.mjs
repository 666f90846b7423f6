// Everything there is to check, in one go; ends with a line that is counted, not typed.
import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { addJestResults, lineOf } from './jest-count.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'miniprogram-auth-kit-'))
const results = path.join(folder, 'jest.json')
const count = { passed: 0, failed: 0, skipped: 0 }

const run = (title, command, ...parameters) => {
  console.log(`\n— ${title}`)
  const { status } = spawnSync(command, parameters, { stdio: 'inherit' })
  return status === 0
}
const check = (title, command, ...parameters) =>
  count[run(title, command, ...parameters) ? 'passed' : 'failed']++

check('build, and freshness of miniprogram_dist', 'node', 'scripts/fresh.mjs')
check('sizes', 'npm', 'run', '--silent', 'sizes')
// ESLint uses one processor, so the types are checked beside it.
await Promise.all([
  checkBeside('types', 'npm', 'run', '--silent', 'types'),
  checkBeside('lint', 'npm', 'run', '--silent', 'lint'),
])

const isGreen = run('tests', 'npx', 'jest', '--json', '--outputFile', results)
const found = addJestResults(count, results, isGreen)
for (const reason of skipReasons(found?.testResults ?? [])) console.log(`\nskipped: ${reason}`)
rmSync(folder, { recursive: true, force: true })

console.log(`\n${lineOf(count)}`)
process.exitCode = count.failed ? 1 : 0

/** A check that runs beside others; what it printed is shown when it is done. */
function checkBeside(title, command, ...parameters) {
  return new Promise((resolve) => {
    execFile(command, parameters, { maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      console.log(`\n— ${title}\n${stdout}${stderr}`)
      count[error ? 'failed' : 'passed']++
      resolve()
    })
  })
}

/** What the machine lacks, as `describeWith` writes it into the names of the groups it skips. */
function skipReasons(testResults) {
  const groups = testResults.flatMap(({ assertionResults }) =>
    assertionResults.flatMap(({ ancestorTitles }) => ancestorTitles),
  )
  return new Set(groups.flatMap((group) => /\[skipped: (.*)\]$/.exec(group)?.[1] ?? []))
}
