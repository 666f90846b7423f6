import {
  countByProject,
  countFailures,
  faultsOf,
  linesOf,
  type Round,
  type SuiteResult,
} from '../../scripts/flakes/count'
import { inOrder } from '../figures/figures'

const suite = (name: string, ...failed: string[]): SuiteResult => ({
  name,
  status: failed.length ? 'failed' : 'passed',
  assertionResults: [
    { fullName: 'holds', status: 'passed' },
    ...failed.map((fullName) => ({ fullName, status: 'failed' })),
  ],
})

const round = (seed: number, ...suites: SuiteResult[]): Round => ({
  seed,
  isGreen: suites.every(({ status }) => status === 'passed'),
  suites,
})

describe('what npm run test:flakes prints', () => {
  it('counts the runs and the failures of each suite, those that fail most first', () => {
    const counts = countFailures([
      round(1, suite('a'), suite('b', 'one'), suite('c', 'three')),
      round(2, suite('a'), suite('b', 'one', 'two'), suite('c')),
    ])
    expect(counts.map(({ name, runs, failures }) => [name, runs, failures.length])).toEqual([
      ['b', 2, 2],
      ['c', 2, 1],
      ['a', 2, 0],
    ])
  })

  it('names each failure with the seed that finds it again, and its tests', () => {
    const [count] = countFailures([round(1, suite('b')), round(2, suite('b', 'one', 'two'))])
    expect(count && linesOf(count)).toEqual(['1 of 2 failed: b', '  seed 2: one; two'])
  })

  it('counts a file that could not be loaded as a failure, and one that was not run not at all', () => {
    const broken: SuiteResult = { name: 'b', status: 'failed', assertionResults: [] }
    const [count, ...others] = countFailures([round(1, broken), round(2)])
    expect(count && linesOf(count)).toEqual([
      '1 of 1 failed: b',
      '  seed 1: the file itself failed',
    ])
    expect(others).toEqual([])
  })
})

describe('what is wrong with a run of npm run test:flakes', () => {
  it('is a suite that was left out of some rounds', () => {
    const rounds = [round(1, suite('a'), suite('b')), round(2, suite('a'))]
    expect(faultsOf(rounds)).toEqual(['ran in 1 of 2 rounds: b'])
  })

  it('is a round that jest calls failed, though no suite did', () => {
    const rounds = [round(1, suite('a')), { ...round(2, suite('a')), isGreen: false }]
    expect(faultsOf(rounds)).toEqual(['seed 2: jest failed, and none of its suites did'])
  })

  it('is nothing where each suite ran in each round, and the red ones say why', () => {
    expect(faultsOf([round(1, suite('a')), round(2, suite('a', 'one'))])).toEqual([])
  })
})

describe('the figures of npm run test:flakes', () => {
  const projects = { core: ['a', 'b'], server: ['c', 'd'], browser: [] }
  const rounds = (times: number): Round[] =>
    Array.from({ length: times }, (_, seed) =>
      round(seed, suite('a'), seed % 7 ? suite('b') : suite('b', 'one'), suite('c')),
    )

  it('are of the projects of which every suite ran in every round', () => {
    expect(countByProject(rounds(20), projects)).toEqual({
      core: { rounds: 20, suites: 2, failed: 1 },
    })
  })

  it('are none where a suite was left out of one round', () => {
    expect(countByProject([...rounds(19), round(19, suite('a'))], projects)).toEqual({})
  })

  it('are none of fewer than 20 rounds', () => {
    expect(countByProject(rounds(19), projects)).toEqual({})
  })

  it('are put beside those of other projects, as jest lists them', () => {
    const names = ['core', 'server', 'package']
    expect(Object.entries(inOrder(names, { package: 1, gone: 2, core: 3 }))).toEqual([
      ['core', 3],
      ['package', 1],
    ])
  })
})
