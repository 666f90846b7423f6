import { fragmentOf, type Report } from '../../bench/components/report'
import { quantile } from '../../bench/components/statistics'
import { LANGUAGES } from '../../bench/components/words'
import type { Counted } from '../../bench/components/count'
import type { Measured } from '../../bench/components/measure'

const measured = (mount: number, change1000?: number): Measured => ({
  mount,
  unmount: 50,
  memory: 10_240,
  firstFrame: 2_000,
  change1: 100,
  change10: 500,
  change100: 1_000,
  ...(change1000 === undefined ? {} : { change1000 }),
})
const counted: Counted = {
  elements: 4,
  nativeCallsOf1: 12,
  nativeCallsOf100: 12,
  mountCount: 1,
  mountBytes: 243,
  changeCount: 1,
  changeBytes: 150,
}

/** Two frameworks that measured a button by hand, and an avatar in three runs. */
function report(mounts: readonly number[], hundredCalls = 12): Report {
  const subjects = {
    'bare button': { measured: [measured(1_000, 9_000)], counted },
    'auth-avatar: script': { measured: [measured(1_200)], counted },
    'auth-avatar': {
      measured: mounts.map((mount, run) => measured(mount, run === 0 ? 11_000 : undefined)),
      counted: { ...counted, nativeCallsOf100: hundredCalls },
    },
  }
  return {
    rounds: 3,
    roundsOfProcess: 3,
    load: '0.1–1.2',
    results: [
      { framework: 'exparser', subjects },
      { framework: 'glass-easel', subjects },
    ],
    bytes: {
      'auth-avatar': { minified: 1_000, archive: 400, compiled: 1_500, wholePackage: 2_000 },
    },
  }
}

/** The cells of the rows that begin with this name, in the order of the tables. */
const rowsOf = (fragment: string, name: string): string[][] =>
  fragment
    .split('\n')
    .filter((line) => line.startsWith(`| ${name} |`))
    .map((line) =>
      line
        .split('|')
        .slice(2, -1)
        .map((cell) => cell.trim()),
    )

const english = LANGUAGES.find(({ folder }) => folder.includes('/en/'))
const inEnglish = (given: Report): string => (english ? fragmentOf(english, given) : '')

describe('a quantile', () => {
  it('lies between two values in proportion', () => {
    expect(quantile([4, 1, 3, 2], 0.25)).toBe(1.75)
    expect(quantile([5], 0.75)).toBe(5)
  })
})

describe('the page of the bench', () => {
  it('gives medians and quartiles as multiples of the component by hand', () => {
    const [times = []] = rowsOf(inEnglish(report([1_000, 2_000, 3_000])), '`auth-avatar`')
    expect(times[0]).toBe('2.00 (1.50–2.50)')
    expect(times.at(-1)).toBe('10 (10–10)')
  })

  it('gives the times of the component by hand', () => {
    const [, times = []] = rowsOf(inEnglish(report([1_000])), 'by hand: image and button')
    expect(times.slice(0, 3)).toEqual([
      '1.00 (1.00–1.00)',
      '2.00 (2.00–2.00)',
      '0.100 (0.100–0.100)',
    ])
  })

  it('compares a change in 1,000 with one in 100 of the same run', () => {
    const [times = []] = rowsOf(inEnglish(report([1_000, 2_000])), '`auth-avatar`')
    expect(times.at(-2)).toBe('11.0 (11.0–11.0)')
  })

  it.each([
    [[1_300, 1_400, 1_500], 'reached', '1.35'],
    [[1_400, 1_500, 1_600], 'missed', '1.45'],
  ])(
    'says whether the lower quartile of %p is as low as it is to be: %s',
    (mounts, verdict, lower) => {
      const rows = rowsOf(inEnglish(report(mounts)), '`auth-avatar`')
      expect(rows.map((cells) => cells.slice(0, 3))).toContainEqual(['1.35', lower, verdict])
    },
  )

  it('says how many native calls one and a hundred made, where they differ', () => {
    const callsIn = (given: Report): string | undefined =>
      rowsOf(inEnglish(given), '`auth-avatar`').at(-2)?.[0]
    expect(callsIn(report([1_000]))).toBe('12')
    expect(callsIn(report([1_000], 40))).toBe('12 / 40')
  })

  it('says where the time of a mount goes: elements, the mount, and the script alone', () => {
    const rows = rowsOf(inEnglish(report([2_000])), '`auth-avatar`')
    expect(rows.map((cells) => cells.slice(0, 3))).toContainEqual([
      '4 / 4',
      '2.00 (2.00–2.00)',
      '1.20 (1.20–1.20)',
    ])
  })

  it.each(LANGUAGES)('names the frameworks and every column in $folder', (words) => {
    const fragment = fragmentOf(words, report([1_000]))
    for (const framework of Object.values(words.frameworks)) {
      expect(fragment).toContain(`### ${words.measured(framework)}`)
    }
    expect(fragment).not.toMatch(/undefined|NaN/)
  })
})
