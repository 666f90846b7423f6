import { countSuites, linesOf, type SuiteResult } from '../../scripts/flakes/count'

const suite = (name: string, ...failed: string[]): SuiteResult => ({
  name,
  status: failed.length ? 'failed' : 'passed',
  assertionResults: [
    { fullName: 'holds', status: 'passed' },
    ...failed.map((fullName) => ({ fullName, status: 'failed' })),
  ],
})

describe('what npm run test:flakes prints', () => {
  it('counts the runs and the failures of each suite, those that fail most first', () => {
    const counts = countSuites([
      { seed: 1, suites: [suite('a'), suite('b', 'one'), suite('c', 'three')] },
      { seed: 2, suites: [suite('a'), suite('b', 'one', 'two'), suite('c')] },
    ])
    expect(counts.map(({ name, runs, failures }) => [name, runs, failures.length])).toEqual([
      ['b', 2, 2],
      ['c', 2, 1],
      ['a', 2, 0],
    ])
  })

  it('names each failure with the seed that finds it again, and its tests', () => {
    const [count] = countSuites([
      { seed: 1, suites: [suite('b')] },
      { seed: 2, suites: [suite('b', 'one', 'two')] },
    ])
    expect(count && linesOf(count)).toEqual(['1 of 2 failed: b', '  seed 2: one; two'])
  })

  it('counts a file that could not be loaded as a failure, and one that was not run not at all', () => {
    const broken: SuiteResult = { name: 'b', status: 'failed', assertionResults: [] }
    const [count, ...others] = countSuites([
      { seed: 1, suites: [broken] },
      { seed: 2, suites: [] },
    ])
    expect(count && linesOf(count)).toEqual([
      '1 of 1 failed: b',
      '  seed 1: the file itself failed',
    ])
    expect(others).toEqual([])
  })
})
