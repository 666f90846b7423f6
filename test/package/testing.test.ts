import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describeWith } from '../support/requirement'
import { install, NAME, ROOT, usePackedKit } from './install'
import { link, runJest, writeFiles } from './project'
import { filesIn, testsIn, withoutComments } from './samples'

jest.setTimeout(240_000)

const packed = usePackedKit('testing')

/** What a document has its reader install beside the library, taken from here: the registry is far. */
const OF_JEST = ['jest', 'jest-environment-jsdom', 'miniprogram-simulate']
const OF_TYPESCRIPT = ['ts-jest', 'typescript', '@types/jest', 'miniprogram-api-typings']

/** The project of a reader: the packed library, and files by their paths. */
function projectOf(name: string, files: Iterable<[string, string]>, packages: string[]): string {
  const project = path.join(packed.folder, name)
  install(project, { [NAME]: packed.kit })
  for (const one of packages) link(project, one, path.join(ROOT, 'node_modules', one))
  const app: [string, string][] = [
    ['app.json', JSON.stringify({ pages: ['pages/mine/index'] })],
    ['pages/mine/index.js', 'Page({})'],
  ]
  writeFiles(project, [...app, ...files])
  return project
}

describe('the first test of one’s own page', () => {
  it('passes as docs/en/testing.md has it, in JavaScript', () => {
    const files = new Map(
      [...filesIn('docs/en/testing.md')].filter(([file]) => !file.endsWith('.ts')),
    )
    files.delete('tsconfig.json')
    files.set(
      'jest.config.js',
      "module.exports = { testEnvironment: 'jsdom', testTimeout: 30_000 }",
    )
    expect(readFileSync(path.join(ROOT, 'docs/en/testing.md'), 'utf8')).toContain(
      String(files.get('jest.config.js')),
    )
    const ran = runJest(projectOf('javascript', files, OF_JEST))
    expect(ran).toEqual({ failed: [], passed: testsIn(files) })
    expect(ran.passed).toBeGreaterThan(8)
  })

  it('passes as docs/en/testing.md has it, in TypeScript', () => {
    const files = filesIn('docs/en/testing.md')
    files.delete('pages/mine/index.js')
    const project = projectOf('typescript', files, [...OF_JEST, ...OF_TYPESCRIPT])
    rmSync(path.join(project, 'pages/mine/index.js'))
    expect(runJest(project, 'typed', 'mine')).toEqual({ failed: [], passed: 3 })
  })

  it('passes with pages in JavaScript that are written with import, by the words of docs/en/testing.md', () => {
    const files = filesIn('docs/en/testing.md')
    const words = readFileSync(path.join(ROOT, 'docs/en/testing.md'), 'utf8')
    const transform = "transform: { '\\\\.[jt]s$': 'ts-jest' }"
    expect(words).toContain(transform)
    expect(words).toContain('`"allowJs": true`')
    const script = String(files.get('pages/mine/index.js'))
    const config = String(files.get('jest.config.js'))
    const compiler = String(files.get('tsconfig.json'))
    files.set('pages/mine/hello.js', "export const hello = ''")
    files.set(
      'pages/mine/index.js',
      "import { hello } from './hello'\n" + script.replace("hello: ''", 'hello'),
    )
    files.set(
      'jest.config.js',
      config.replace(/transform: .*/, () => `${transform},`),
    )
    files.set('tsconfig.json', compiler.replace('"strict"', '"allowJs": true, "strict"'))
    files.delete('pages/mine/index.ts')
    const project = projectOf('imported', files, [...OF_JEST, ...OF_TYPESCRIPT])
    expect(runJest(project, 'mine')).toEqual({ failed: [], passed: 2 })
  })

  it.each([
    ['docs/testing.md', 'docs/en/testing.md'],
    ['README.zh-CN.md', 'README.md'],
  ])('is the same in %s and %s', (inChinese, inEnglish) => {
    const english = filesIn(inEnglish)
    const chinese = filesIn(inChinese)
    expect([...chinese.keys()]).toEqual([...english.keys()])
    const code = (files: Map<string, string>): string[] =>
      [...files.values()].map((one) => withoutComments(one).replace(/(test\(|<text\b).*/g, '$1'))
    expect(code(chinese)).toEqual(code(english))
  })
})

describe('where createApp cannot run', () => {
  const codeOf = (project: string, before = ''): unknown =>
    JSON.parse(
      String(
        execFileSync(
          process.execPath,
          [
            '-e',
            `${before}
            try { require('${NAME}/testing').createApp() } catch ({ code, message }) {
              console.log(JSON.stringify([code, message]))
            }`,
          ],
          { cwd: project },
        ),
      ),
    )

  it('says that a document is missing, and how to have one', () => {
    expect(codeOf(projectOf('no-jsdom', [], []))).toEqual([
      'no-jsdom',
      expect.stringContaining('npm install --save-dev jest-environment-jsdom'),
    ])
  })

  it('says that miniprogram-simulate is missing, or too old', () => {
    const project = projectOf('no-simulate', [], [])
    const inDocument = 'globalThis.document = {}'
    expect(codeOf(project, inDocument)).toEqual([
      'simulate-missing',
      expect.stringContaining('npm install --save-dev miniprogram-simulate'),
    ])
    const old = path.join(project, 'node_modules/miniprogram-simulate')
    mkdirSync(old)
    writeFileSync(path.join(old, 'package.json'), '{ "version": "1.4.9", "main": "index.js" }')
    writeFileSync(path.join(old, 'index.js'), '')
    expect(codeOf(project, inDocument)).toEqual([
      'simulate-missing',
      expect.stringContaining('1.4.9 is installed'),
    ])
  })
})

describe('under a runner that loads files by Node’s own require', () => {
  it('closes an app that required in vain', () => {
    const project = projectOf('node-require', [], ['miniprogram-simulate', 'jsdom'])
    writeFiles(project, [['pages/mine/index.wxml', '<view />']])
    const script = `
      const { window } = new (require('jsdom').JSDOM)()
      for (const name of ['document', 'Node', 'Event', 'CustomEvent', 'HTMLElement']) {
        globalThis[name] = window[name]
      }
      globalThis.window = window
      const app = require('${NAME}/testing').createApp()
      const codes = []
      const code = (error) => codes.push(error.code)
      app.page('pages/mine/index').then(() => {
        try { app.require('./nope') } catch (error) { code(error) }
        try { app.close() } catch (error) { code(error) }
        console.log(JSON.stringify([...codes, 'wx' in globalThis]))
      })`
    const printed = execFileSync(process.execPath, ['-e', script], { cwd: project })
    expect(JSON.parse(String(printed))).toEqual(['module-missing', false])
  })
})

const RUNNERS = path.join(__dirname, 'runners/node_modules')
const vitest = {
  missing: existsSync(path.join(RUNNERS, 'vitest'))
    ? undefined
    : 'vitest is not installed: npm ci --prefix test/package/runners',
}

describeWith(vitest, 'under vitest', () => {
  function runVitest(name: string, files: Map<string, string>): string {
    const project = projectOf(name, files, ['miniprogram-simulate'])
    for (const one of ['vitest', 'jsdom']) link(project, one, path.join(RUNNERS, one))
    const program = path.join(RUNNERS, 'vitest/vitest.mjs')
    const given = ['run', '--globals', '--environment=jsdom', '--reporter=verbose']
    const { stdout, stderr } = spawnSync(process.execPath, [program, ...given], {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, JEST_WORKER_ID: undefined, NO_COLOR: '1' },
    })
    return stdout + stderr
  }
  const mine = (): Map<string, string> => {
    const files = filesIn('docs/en/testing.md')
    const pages = [...files].filter(([file]) => file.startsWith('pages/'))
    const test = String(files.get('test/mine.test.js'))
    const imported = test.replace(/^const (.*) = require\((.*)\)/m, 'import $1 from $2')
    return new Map([...pages, ['test/mine.test.mjs', imported]])
  }

  it('compiled pages pass the same tests', () => {
    expect(runVitest('vitest', mine())).toMatch(/Tests\s+2 passed \(2\)/)
  })

  it('a page in TypeScript is an error that says what to do', () => {
    const files = mine()
    files.set('pages/typed/index.ts', 'Page({})')
    files.set('pages/typed/index.wxml', '<view />')
    const test = String(files.get('test/mine.test.mjs'))
    files.set('test/mine.test.mjs', test.replaceAll('pages/mine/index', 'pages/typed/index'))
    const printed = runVitest('vitest-typescript', files)
    expect(printed).toMatch(
      /pages\/typed\/index is written in TypeScript[^]*Compile it to CommonJS/,
    )
    expect(printed).toMatch(/Tests\s+2 failed \(2\)/)
  })
})
