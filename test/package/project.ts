import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './install'

/** Writes files by their paths in the project. */
export function writeFiles(project: string, files: Iterable<readonly [string, string]>): void {
  for (const [file, content] of files) {
    mkdirSync(path.dirname(path.join(project, file)), { recursive: true })
    writeFileSync(path.join(project, file), content)
  }
}

/** Puts an installed package into a project. */
export function link(project: string, name: string, target: string): void {
  const place = path.join(project, 'node_modules', name)
  mkdirSync(path.dirname(place), { recursive: true })
  symlinkSync(target, place)
}

interface Results {
  numPassedTests: number
  testResults: { name: string; status: string; message: string }[]
}

/** Runs jest as its user does; returns what did not pass. */
export function runJest(
  project: string,
  ...parameters: string[]
): { failed: string[]; passed: number } {
  const results = path.join(project, 'results.json')
  const jest = path.join(ROOT, 'node_modules/jest/bin/jest.js')
  const given = ['--maxWorkers=1', '--json', '--outputFile', results, ...parameters]
  const { stderr } = spawnSync(process.execPath, [jest, ...given], {
    cwd: project,
    encoding: 'utf8',
  })
  if (!existsSync(results)) return { failed: [stderr], passed: 0 }
  const { testResults, numPassedTests } = JSON.parse(readFileSync(results, 'utf8')) as Results
  const failed = testResults.filter(({ status }) => status !== 'passed')
  return {
    failed: failed.map(({ name, message }) => `${path.relative(project, name)}: ${message}`),
    passed: numPassedTests,
  }
}
