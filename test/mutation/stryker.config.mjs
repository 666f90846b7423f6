// How a room is mutated; `run.ts` says which one, by MUTATION_ROOM.
import { readFileSync } from 'node:fs'
import path from 'node:path'

const folder = import.meta.dirname
const name = process.env.MUTATION_ROOM ?? ''
// Sentences (components/locale/) and pictures are data, and in no room.
const room = JSON.parse(readFileSync(path.join(folder, 'rooms.json'), 'utf8'))[name]
const files = (process.env.MUTATION_FILES ?? '').split(',').filter(Boolean)
const out = 'test/mutation/.out'
const IGNORED = [
  'bench',
  'demo',
  'docs/pictures',
  'miniprogram_dist',
  'scripts',
  'server',
  'testing',
  out,
]

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: room.mutate.flatMap((pattern) =>
    files.length ? files.map((file) => pattern.replace('*', `${file}*`)) : pattern,
  ),
  testRunner: 'jest',
  plugins: [
    '@stryker-mutator/jest-runner',
    path.join(folder, 'ignore-messages.mjs'),
    path.join(folder, 'report-survivors.mjs'),
  ],
  ignorers: ['messages'],
  jest: {
    configFile: `test/mutation/jest/jest.${room.project}.config.js`,
    // Each test loads the whole library: the relation tells nothing, and under simulate it is not seen.
    enableFindRelatedTests: false,
  },
  coverageAnalysis: 'perTest',
  // What was found before stands as long as the change and its tests do, though others may decide by now: good
  // enough for files that are worked on. The figures are of a whole room, which is tried anew.
  incremental: true,
  force: files.length === 0,
  incrementalFile: `${out}/${name}.incremental.json`,
  reporters: ['progress-append-only', 'survivors', 'json'],
  jsonReporter: { fileName: `${out}/${name}.json` },
  tempDirName: `${out}/sandbox-${name}`,
  // What no test of components/ reads.
  ignorePatterns: IGNORED.map((folder) => `/${folder}`),
  // A machine with other work, or a run that is stopped for a while, must not look like an endless loop, which
  // Stryker sees by how often it passes the change.
  timeoutMS: 600_000,
  timeoutFactor: 4,
  dryRunTimeoutMinutes: 20,
  concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 1),
  thresholds: { high: 90, low: 90, break: null },
  allowConsoleColors: false,
}
