// Everything there is to check, in one go; ends with a line that is counted, not typed.
// npm test -- --count   also writes what passed, and how long it took, into test/figures/suites.json, for
// docs/reliability.md
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { addJestResults, lineOf } from './jest-count.mjs'

const start = performance.now()
const folder = mkdtempSync(path.join(tmpdir(), 'miniprogram-auth-kit-'))
const results = path.join(folder, 'jest.json')
const count = { passed: 0, failed: 0, skipped: 0 }

// What the others read is built first; `types` checks its types.
await check('build, and freshness of miniprogram_dist', 'node', 'scripts/fresh.mjs', '--no-types')
// These run beside the tests, some of which wait for a process or a clock, so that no processor is ever idle;
// one after the other, since each needs much memory.
const others = (async () => {
  await check('sizes', 'npm', 'run', '--silent', 'sizes')
  await check('lint', 'npm', 'run', '--silent', 'lint')
  await check('types', 'npm', 'run', '--silent', 'types')
})()

const jest = spawn('npx', ['jest', '--json', '--outputFile', results], { stdio: 'inherit' })
const [status] = await once(jest, 'close')
const found = addJestResults(count, results, status === 0)
await others
for (const reason of skipReasons(found?.testResults ?? [])) console.log(`\nskipped: ${reason}`)
if (process.argv.includes('--count')) {
  const seconds = (performance.now() - start) / 1_000
  await check('count', 'npx', 'tsx', 'scripts/reliability/count-suites.ts', results, `${seconds}`)
}
rmSync(folder, { recursive: true, force: true })

console.log(`\n${lineOf(count)}`)
process.exitCode = count.failed ? 1 : 0

/** What the check printed is shown when it is done. */
function check(title, command, ...parameters) {
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
