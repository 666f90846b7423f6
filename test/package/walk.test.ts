import { cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { compileTemplates } from '../../scripts/official-compilers'
import { install, NAME, ROOT, usePackedKit } from './install'
import { link, runJest, writeFiles } from './project'
import { filesIn, testsIn } from './samples'

jest.setTimeout(240_000)

const packed = usePackedKit('walk')

/** What README has its reader type, up to the part for contributors. */
function commandsIn(document: string): string[] {
  const text = readFileSync(path.join(ROOT, document), 'utf8').replace(/^npm ci .*$/gm, '')
  return [...text.matchAll(/^```sh\n([^]*?)^```$/gm)].flatMap(([, block = '']) =>
    block.split('\n').filter((line) => line.trim() !== ''),
  )
}

type Tested = ReturnType<typeof runJest>

/**
 * Walks from an empty folder, by a document alone: its commands in their order, and its files. What npm would
 * bring from its registry is taken from here.
 */
function walk(project: string, document: string, test = runJest): Tested & { steps: number } {
  const files = filesIn(document)
  const commands = commandsIn(document)
  mkdirSync(project)
  writeFiles(project, files)
  let tested: Tested = { failed: ['no test ran'], passed: 0 }
  for (const command of commands) {
    const [program, verb, ...words] = command.split(/\s+/)
    if (program === 'npx' && verb === 'jest') tested = test(project, ...words)
    else if (program === 'npm' && verb === 'install') installByWords(project, words)
    else throw new Error(`README has a command that this test does not know: ${command}`)
  }
  return { steps: commands.length + files.size, ...tested }
}

function installByWords(project: string, words: string[]): void {
  for (const name of words.filter((word) => !word.startsWith('-'))) {
    if (name === NAME) install(project, { [NAME]: packed.kit })
    else link(project, name, path.join(ROOT, 'node_modules', name))
  }
}

/**
 * What 工具 → 构建 npm does with a package that names its folder (official docs, devtools/npm): the folder
 * becomes `miniprogram_npm/<name>`.
 */
function buildNpm(project: string): void {
  const installed = path.join(project, 'node_modules', NAME)
  const { miniprogram } = JSON.parse(
    readFileSync(path.join(installed, 'package.json'), 'utf8'),
  ) as { miniprogram: string }
  cpSync(path.join(installed, miniprogram), path.join(project, 'miniprogram_npm', NAME), {
    recursive: true,
  })
}

/** Compiles the page and every component of the built package with WeChat's own compiler. */
function compileOfficially(project: string): string {
  const templates = ts.sys
    .readDirectory(project, ['.wxml'], ['node_modules'])
    .map((file) => `./${path.relative(project, file)}`)
  expect(templates).toContain('./pages/mine/index.wxml')
  expect(templates).toContain(`./miniprogram_npm/${NAME}/login-gate/index.wxml`)
  return compileTemplates(project, templates).complaint
}

describe.each(['README.md', 'README.zh-CN.md'])('from an empty folder, by %s alone', (document) => {
  let project: string
  let walked: ReturnType<typeof walk>
  beforeAll(() => {
    project = path.join(packed.folder, document)
    walked = walk(project, document)
  })

  it('a page has a gate that works, and a test of its refusal and its sheet passes, in less than 15 steps', () => {
    expect(walked).toMatchObject({ failed: [], passed: testsIn(filesIn(document)) })
    expect(walked.passed).toBe(2)
    expect(walked.steps).toBeLessThan(15)
  })

  it('the page compiles with WeChat’s own compiler, and finds its components after 构建 npm', () => {
    buildNpm(project)
    expect(compileOfficially(project)).toBe('')
    const { usingComponents } = JSON.parse(
      readFileSync(path.join(project, 'pages/mine/index.json'), 'utf8'),
    ) as { usingComponents: Record<string, string> }
    for (const component of Object.values(usingComponents)) {
      for (const kind of ['js', 'json', 'wxml', 'wxss']) {
        expect(() =>
          readFileSync(path.join(project, 'miniprogram_npm', `${component}.${kind}`)),
        ).not.toThrow()
      }
    }
  })
})

describe('the same page in a project of TypeScript', () => {
  let project: string
  beforeAll(() => {
    project = path.join(packed.folder, 'typescript')
    const guide = filesIn('docs/en/testing.md')
    // It is tested when it has its types.
    walk(project, 'README.md', () => ({ failed: [], passed: 0 }))
    installByWords(project, ['ts-jest', 'typescript', '@types/jest', 'miniprogram-api-typings'])
    for (const script of ['app', 'pages/mine/index', 'test/mine.test']) {
      renameSync(path.join(project, `${script}.js`), path.join(project, `${script}.ts`))
    }
    typed('app.ts', /const (.*) = require\((.*)\)/, 'import $1 from $2')
    typed('test/mine.test.ts', /const (.*) = require\((.*)\)/, 'import $1 from $2')
    typed('test/mine.test.ts', /^let app\nlet page\n/m, TEST_TYPES)
    typed(
      'pages/mine/index.ts',
      /^/,
      `import type { AuthorizeEvent, RejectEvent } from '${NAME}'\n\n`,
    )
    typed('pages/mine/index.ts', /onKnown\(\{ detail \}\)/, 'onKnown({ detail }: AuthorizeEvent)')
    typed('pages/mine/index.ts', /onRefused\(\{ detail \}\)/, 'onRefused({ detail }: RejectEvent)')
    writeFileSync(path.join(project, 'jest.config.js'), guide.get('jest.config.js') ?? '')
    writeFileSync(path.join(project, 'tsconfig.json'), guide.get('tsconfig.json') ?? '')
  })

  it('is strict, and passes the same tests', () => {
    expect(runJest(project)).toEqual({ failed: [], passed: 2 })
  })

  it('compiles with WeChat’s own compiler as well', () => {
    buildNpm(project)
    expect(compileOfficially(project)).toBe('')
  })

  const TEST_TYPES = `import type { TestApp, TestPage } from '${NAME}/testing'\n\nlet app: TestApp\nlet page: TestPage\n`

  /** An edit that the types of the documents ask for; throws where README has nothing to edit. */
  function typed(file: string, before: RegExp, after: string): void {
    const place = path.join(project, file)
    const text = readFileSync(place, 'utf8')
    if (!before.test(text)) throw new Error(`${file} has no ${before.source}`)
    writeFileSync(place, text.replace(before, after))
  }
})
