// Builds the site at both bases and tests it in a browser; ends with a line that is counted.
// npm run test:docs [-- arguments of jest]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { addJestResults, lineOf } from './jest-count.mjs'

const BASES = ['/', '/kit/']
const folder = mkdtempSync(path.join(tmpdir(), 'miniprogram-auth-kit-docs-'))
const results = path.join(folder, 'jest.json')
const count = { passed: 0, failed: 0, skipped: 0 }

const run = (command, parameters, environment = {}) => {
  const env = { ...process.env, ...environment }
  return spawnSync(command, parameters, { stdio: 'inherit', env }).status === 0
}

try {
  const folders = {}
  for (const [index, base] of BASES.entries()) {
    folders[base] = path.join(folder, String(index))
    const start = Date.now()
    const build = ['run', '--silent', 'docs:build', '--', '--outDir', folders[base]]
    count[run('npm', build, { DOCS_BASE: base }) ? 'passed' : 'failed']++
    console.log(`built at ${base} in ${((Date.now() - start) / 1000).toFixed(1)} s`)
  }
  if (count.failed === 0) test(folders)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

console.log(`\n${lineOf(count)}`)
process.exitCode = count.failed ? 1 : 0

function test(folders) {
  const jest = ['jest', '--config', 'test/docs/jest.config.js', '--json', '--outputFile', results]
  const isGreen = run('npx', [...jest, ...process.argv.slice(2)], {
    SITE_FOLDERS: JSON.stringify(folders),
  })
  addJestResults(count, results, isGreen)
}
