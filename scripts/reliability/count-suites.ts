// npx tsx scripts/reliability/count-suites.ts found.json   what `npx jest --json --outputFile found.json` found,
// counted into test/figures/suites.json, as `npm test -- --count` does. Then npm run docs:reference.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { writeFigures } from '../../test/figures/figures'
import { countSuites, type JestResults } from './suites'

const [, , found = ''] = process.argv
const results = JSON.parse(readFileSync(found, 'utf8')) as JestResults
const figures = countSuites(results, path.resolve('.'))
writeFigures('suites', figures)
console.log(figures)
