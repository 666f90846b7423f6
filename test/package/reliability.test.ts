import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { mutationSection } from '../../scripts/docs-reference/fragments/reliability-mutation'
import {
  flakesSection,
  suiteSections,
} from '../../scripts/docs-reference/fragments/reliability-suites'
import { wordsOf } from '../../scripts/docs-reference/fragments/reliability-words'
import { languages } from '../../scripts/docs-reference/labels'
import { countPassed, type JestResults, type SuiteFigures } from '../../scripts/reliability/suites'
import { readFigures } from '../figures/figures'
import { scoreOf, type Mutant, type Report } from '../mutation/report'
import { hashOf, isOfRoom, ROOMS, sourcesOf } from '../mutation/rooms'
import {
  compareSurvivors,
  readSurvivors,
  survivorsOfRoom,
  type Survivor,
} from '../mutation/survivors'

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
    expect(countPassed(results('passed'), '/kit')).toEqual({
      suites: {
        core: { files: 1, tests: 6, skipped: 0 },
        server: { files: 1, tests: 1, skipped: 0 },
      },
      tries: { lives: 500, interleavings: 30, kills: 30, malformed: 10_000, values: 150 },
    })
  })

  it('leaves out what was skipped', () => {
    const { suites, tries } = countPassed(results('pending'), '/kit')
    expect(suites.server).toEqual({ files: 1, tests: 0, skipped: 1 })
    expect(tries.interleavings).toBe(20)
  })

  it('is nothing where a test failed, or where nothing says how often it tries', () => {
    expect(() => countPassed(results('failed'), '/kit')).toThrow('Not every test passed')
    expect(() => countPassed({ success: true, testResults: [] }, '/kit')).toThrow('lives, inter')
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

  it('and of changes that look the same, as many as are known', () => {
    const found = (...lines: number[]): Report => ({
      files: {
        'a.ts': {
          source: source + source,
          mutants: lines.map((line) => mutant('Survived', 7, 17, line)),
        },
      },
    })
    const { file, code } = survivor
    expect(compareSurvivors(found(2), [survivor, survivor])).toMatchObject({
      unknown: [],
      gone: [{ file, code }],
    })
    expect(compareSurvivors(found(2, 6), [survivor])).toMatchObject({
      unknown: [{ file, code }],
      gone: [],
    })
    expect(compareSurvivors(found(2, 6), [survivor, survivor])).toEqual({ unknown: [], gone: [] })
  })

  it.each([
    ['the block', { line: 2, column: 19 }, { line: 4, column: 4 }, '{ … }'],
    [
      'the condition and what is run',
      { line: 2, column: 7 },
      { line: 3, column: 10 },
      'a > 0 && b) { …',
    ],
  ])('and %s of several lines is named by its first one', (_, start, end, code) => {
    const ofLines: Mutant = { ...mutant('Survived', 0, 0), location: { start, end } }
    const found = compareSurvivors({ files: { 'a.ts': { source, mutants: [ofLines] } } }, [])
    expect(found.unknown).toMatchObject([{ line: 'if (a > 0 && b) {', code }])
  })

  it('is of a whole room what is tried now, and of some of its files also what was found before', () => {
    const isForced = (files: string): unknown =>
      JSON.parse(
        execFileSync(
          process.execPath,
          [
            '--input-type=module',
            '--eval',
            `import options from '${pathToFileURL('test/mutation/stryker.config.mjs').href}'
            console.log(JSON.stringify([options.incremental, options.force]))`,
          ],
          {
            encoding: 'utf8',
            env: { ...process.env, MUTATION_ROOM: 'state', MUTATION_FILES: files },
          },
        ),
      )
    expect(isForced('')).toEqual([true, true])
    expect(isForced('fields')).toEqual([true, false])
  })
})

describe('the hash of the sources beside the figures of a room', () => {
  const hash = (text: string, file = 'a.ts'): string => hashOf([[file, text]])
  const text = 'export const sum = (a: number) => a + 1\n'

  it('stays while only comments and spaces change', () => {
    expect(hash(`/** Adds. */\n${text.replace('=> ', '=>\n  // one more\n  ')}`)).toBe(hash(text))
  })

  it('is another one when the code, a text in it or the name of the file changes', () => {
    const others = [hash(text.replace('+', '-')), hash(text, 'b.ts'), hash(`${text}say('a b')`)]
    expect(new Set([hash(text), ...others, hash(`${text}say('a  b')`)]).size).toBe(5)
  })

  it('is of each room another one', () => {
    const hashes = Object.values(ROOMS).map(sourcesOf)
    expect(new Set(hashes).size).toBe(hashes.length)
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
    const mutate = ['components/core/phone/*.ts', 'components/*/index.ts']
    expect(isOfRoom({ project: 'core', mutate }, file)).toBe(isOf)
  })
})

describe('the figures on the page', () => {
  const survivors = readSurvivors()
  const scores = readFigures('mutation') ?? {}

  it('of mutation are of every room', () => {
    expect(Object.keys(scores)).toEqual(Object.keys(ROOMS))
  })

  it.each(Object.entries(ROOMS))(
    'of the room %s count as many changes without a test as survivors.json names',
    (name, room) => {
      const { mutants = 0, noticed = 0 } = scores[name] ?? {}
      expect(mutants - noticed).toBe(survivorsOfRoom(room, survivors).length)
    },
  )

  it('of mutation are at least 90 of 100 in each room', () => {
    const low = Object.entries(scores).filter(([, { score }]) => score < 90)
    expect(low).toEqual([])
  })

  it('name changes of what still stands there, with a reason in both languages', () => {
    const wrong = survivors.filter(
      ({ file, line, code, reason, zh }) =>
        !existsSync(file) ||
        !readFileSync(file, 'utf8').includes(line) ||
        !line.includes(code.split(' …')[0]?.trim() ?? '') ||
        !reason ||
        !/[\u4e00-\u9fff]/.test(zh),
    )
    expect(wrong).toEqual([])
  })

  it('of runs in random order are of 20 or more, and show no test that fails now and then', () => {
    const flakes = Object.entries(readFigures('flakes') ?? {})
    expect(flakes.filter(([, { rounds, failed }]) => rounds < 20 || failed > 0)).toEqual([])
  })
})

describe.each(languages)('the page in $folder', (language) => {
  const words = wordsOf(language)
  const score = { mutants: 10, noticed: 9, score: 90 }
  const survivor: Survivor = {
    file: 'components/core/state/fields.ts',
    line: '} catch {',
    code: '{ … }',
    replacement: '{}',
    reason: 'because',
    zh: '因为',
  }
  const state = sourcesOf(ROOMS.state ?? { project: '', mutate: [] })

  it('says of which rooms the figures are older than the code', () => {
    const page = mutationSection(
      language,
      { state: { ...score, sources: state }, client: { ...score, sources: state }, phone: score },
      [],
    )
    expect(page.match(/^\| `.*` †? ?\|/gm)).toEqual([
      '| `state` |',
      '| `client` † |',
      '| `phone` † |',
    ])
    expect(page).toContain(words.older)
  })

  it('says nothing of the kind where all are of the code of now', () => {
    const page = mutationSection(language, { state: { ...score, sources: state } }, [])
    expect(page).not.toContain('†')
  })

  it('shows a change of several lines as such, and says what stands for the others', () => {
    const page = mutationSection(language, { state: score }, [survivor])
    expect(page).toContain('| `{ … }` → `{}` |')
    expect(page).toContain(words.furtherLines)
    const short = mutationSection(language, { state: score }, [{ ...survivor, code: 'a' }])
    expect(short).not.toContain('…')
  })

  it('shows how often each kind of test was run, and nothing where none was', () => {
    const page = flakesSection(words, { core: { rounds: 20, suites: 1_071, failed: 2 } })
    expect(page).toContain('| `core` | 1,071 | 20 | 2 |')
    expect(flakesSection(words, {})).toBe('')
  })

  it('says how long all of the tests took, where that was counted', () => {
    const tries = { lives: 1, interleavings: 1, kills: 1, malformed: 1, values: 1 }
    const figures: SuiteFigures = { suites: { core: { files: 1, tests: 1, skipped: 0 } }, tries }
    const took = { seconds: 570, processors: 2 }
    expect(suiteSections(words, { ...figures, took }).join()).toContain(words.took('9.5', '2'))
    expect(suiteSections(words, figures).join()).not.toContain('npm test')
  })
})
