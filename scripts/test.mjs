// Everything there is to check, in one go; ends with a line that is counted, not typed.
import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

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
try {
  const jest = JSON.parse(readFileSync(results, 'utf8'))
  const failed = jest.numFailedTests + jest.numRuntimeErrorTestSuites
  count.passed += jest.numPassedTests
  count.failed += failed
  count.skipped += jest.numPendingTests + jest.numTodoTests
  for (const reason of skipReasons(jest.testResults)) console.log(`\nskipped: ${reason}`)
  // Something failed that jest does not count, such as a global setup.
  if (!isGreen && !failed) count.failed++
} catch {
  count.failed++
}
rmSync(folder, { recursive: true, force: true })

const skipped = count.skipped ? `, ${count.skipped} skipped` : ''
console.log(`\n${count.passed} passed, ${count.failed} failed${skipped}`)
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
