import { existsSync, readFileSync } from 'node:fs'
import { countSuites, type JestResults } from '../../scripts/reliability/suites'
import { leaksIn } from '../endurance/leaks'
import { earlyAndLate } from '../endurance/heap'
import { readFigures } from '../figures/figures'
import { scoreOf, type Mutant, type Report } from '../mutation/report'
import { compareSurvivors, isOneOf, type Survivor } from '../mutation/survivors'
import type { EnduranceFigures, Left } from '../endurance/figures'

describe('what npm test -- --count counts', () => {
  const names = [
    'lives on glass-easel 500 lives of seed 1 keep every promise',
    'a race: 20 runs of seed 7',
    '30 times killed with -9 in the middle of merges',
    'answers 7000 malformed requests with 4xx',
    'answers 3000 texts that are hardly HTTP with 4xx',
    'a value of any shape, 150 of them in storage reads as nobody',
  ]
  const results = (status: string): JestResults => ({
    success: status !== 'failed',
    testResults: [
      {
        name: '/kit/test/core/a.test.ts',
        assertionResults: names.map((fullName) => ({ fullName, status: 'passed' })),
      },
      {
        name: '/kit/test/server/b.test.ts',
        assertionResults: [{ fullName: '10 runs of seed 8', status }],
      },
    ],
  })

  it('is what passed, by folder, and how often it was tried', () => {
    expect(countSuites(results('passed'), '/kit')).toEqual({
      suites: {
        core: { files: 1, tests: 6, skipped: 0 },
        server: { files: 1, tests: 1, skipped: 0 },
      },
      tries: { lives: 500, interleavings: 30, kills: 30, malformed: 10_000, values: 150 },
    })
  })

  it('leaves out what was skipped', () => {
    const { suites, tries } = countSuites(results('pending'), '/kit')
    expect(suites.server).toEqual({ files: 1, tests: 0, skipped: 1 })
    expect(tries.interleavings).toBe(20)
  })

  it('is nothing where a test failed, or where nothing says how often it tries', () => {
    expect(() => countSuites(results('failed'), '/kit')).toThrow('Not every test passed')
    expect(() => countSuites({ success: true, testResults: [] }, '/kit')).toThrow('lives, inter')
  })
})

describe('what npm run mutation finds', () => {
  const source = 'const a = 1\n  if (a > 0 && b) {\n    run()\n  }\n'
  const mutant = (status: Mutant['status'], from: number, to: number, line = 2): Mutant => ({
    mutatorName: 'ConditionalExpression',
    replacement: 'true',
    status,
    location: { start: { line, column: from }, end: { line, column: to } },
  })
  const report: Report = {
    files: {
      'a.ts': {
        source,
        mutants: [mutant('Killed', 7, 12), mutant('Timeout', 7, 12), mutant('Survived', 7, 17)],
      },
      'b.ts': { source, mutants: [mutant('NoCoverage', 7, 12), mutant('Ignored', 11, 12, 1)] },
    },
  }
  const survivor: Survivor = {
    file: 'a.ts',
    line: 'if (a > 0 && b) {',
    code: 'a > 0 && b',
    replacement: 'true',
    reason: 'because',
    zh: '因为',
  }

  it('is how many changes of a room are noticed, an endless loop among them', () => {
    expect(scoreOf(report)).toEqual({ mutants: 4, noticed: 2, score: 50 })
  })

  it('and which ones are not, and nobody knows why', () => {
    const { unknown, gone } = compareSurvivors(report, [survivor])
    expect(unknown).toMatchObject([{ file: 'b.ts', code: 'a > 0' }])
    expect(gone).toEqual([])
  })

  it('and which ones are noticed by now, in the files of this room', () => {
    const known = [survivor, { ...survivor, code: 'a' }, { ...survivor, file: 'c.ts' }]
    expect(compareSurvivors(report, known).gone).toMatchObject([{ file: 'a.ts', code: 'a' }])
  })
})

describe('the files of a room', () => {
  it.each([
    ['components/core/phone/phone.ts', true],
    ['components/core/phone/deeper/phone.ts', false],
    ['components/core/phone.ts', false],
    ['components/core/phone/phoneXts', false],
    ['components/auth-avatar/index.ts', true],
  ])('%s: %s', (file, isOf) => {
    expect(isOneOf(file, ['components/core/phone/*.ts', 'components/*/index.ts'])).toBe(isOf)
  })
})

describe('what stays in long use', () => {
  const left = (change: Partial<Left> = {}): Left => ({
    times: 1_000,
    subscribers: 0,
    bytes: 3,
    objects: 0,
    ...change,
  })
  const latency = { p50: 1, p99: 2 }
  const figures = (avatar: Left, late: number): EnduranceFigures => ({
    frameworks: [
      {
        framework: 'exparser',
        mounts: { 'by-hand': left({ objects: 2 }), 'auth-avatar': avatar },
        changes: { ...left(), stored: { early: 200, most: 200 } },
        sheets: { ...left(), avatarFiles: 1 },
      },
    ],
    server: {
      minutes: 1,
      requests: 1,
      held: { early: 1_000, late },
      latency: {
        'GET /me': { server: latency, reference: latency },
        'POST /session': { server: latency, reference: latency },
      },
    },
  })

  it('is nothing, but for what the framework itself keeps', () => {
    expect(leaksIn(figures(left({ objects: 4.9 }), 1_050))).toEqual([])
  })

  it('is who follows the state for ever, a heap that grows, and a server that holds more', () => {
    expect(leaksIn(figures(left({ subscribers: 2 }), 1_000))).toEqual([
      'exparser, auth-avatar: 2 still follow the state',
    ])
    expect(leaksIn(figures(left({ objects: 40 }), 1_000))).toEqual([
      'exparser, auth-avatar: 40.0 objects more each time',
    ])
    expect(leaksIn(figures(left(), 1_200))).toEqual(['the login server holds 200 bytes more'])
  })

  it('is measured by the least of the first and the least of the last third, once it is warm', () => {
    expect(earlyAndLate([1, 50, 40, 60, 70, 80, 90])).toEqual({ early: 40, late: 80 })
  })
})

describe('the figures on the page', () => {
  const survivors = JSON.parse(
    readFileSync('test/mutation/survivors.json', 'utf8'),
  ) as readonly Survivor[]

  it('of mutation are at least 90 of 100 in each room', () => {
    const low = Object.entries(readFigures('mutation') ?? {}).filter(([, { score }]) => score < 90)
    expect(low).toEqual([])
  })

  it('name changes of what still stands there, with a reason in both languages', () => {
    const wrong = survivors.filter(
      ({ file, line, code, reason, zh }) =>
        !existsSync(file) ||
        !readFileSync(file, 'utf8').includes(line) ||
        !line.includes(code.trim()) ||
        !reason ||
        !/[\u4e00-\u9fff]/.test(zh),
    )
    expect(wrong).toEqual([])
  })

  it('of long use show no leak', () => {
    const endurance = readFigures('endurance')
    expect(endurance ? leaksIn(endurance) : []).toEqual([])
  })
})
