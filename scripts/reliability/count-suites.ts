// npm run test:count                 runs every suite, and writes how many tests passed into test/figures/suites.json
// npm run test:count -- found.json   counts what `npx jest --json --outputFile found.json` found
// docs/reliability.md shows it: then npm run docs:reference.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { countSuites, type JestResults } from './suites'

const figures = countSuites(process.argv[2] ? read(process.argv[2]) : runAll(), path.resolve('.'))
writeFileSync('test/figures/suites.json', `${JSON.stringify(figures, undefined, 2)}\n`)
console.log(figures)

function runAll(): JestResults {
  const folder = mkdtempSync(path.join(tmpdir(), 'suites-'))
  const found = path.join(folder, 'found.json')
  try {
    spawnSync('npx', ['jest', '--json', '--outputFile', found], {
      // jest prints its results as JSON as well.
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    return read(found)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function read(file: string): JestResults {
  return JSON.parse(readFileSync(file, 'utf8')) as JestResults
}
