// npx tsx scripts/reliability/count-suites.ts found.json 540   what `npx jest --json --outputFile found.json` found,
// counted into test/figures/suites.json beside how many seconds all of it took, as `npm test -- --count` does.
// Then npm run docs:reference.
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { writeFigures } from '../../test/figures/figures'
import { countPassed, type JestResults } from './suites'

const [, , found = '', seconds = ''] = process.argv
const results = JSON.parse(readFileSync(found, 'utf8')) as JestResults
const took = { seconds: Math.round(Number(seconds)), processors: availableParallelism() }
const figures = { ...countPassed(results, path.resolve('.')), ...(seconds ? { took } : {}) }
writeFigures('suites', figures)
console.log(figures)
