import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { DIST, runtimeFiles } from '../../scripts/sizes'
import { ROOT } from './install'

const TESTING = path.join(ROOT, 'testing')

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .sort()

const parse = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)

/** Names of values that a source module exports, as TypeScript sees them. */
function exportsOfSources(folder: string): Map<string, string[]> {
  const config = path.join(folder, 'tsconfig.json')
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, (file) => ts.sys.readFile(file)).config,
    ts.sys,
    folder,
  )
  // Names need no types of a library.
  const program = ts.createProgram(fileNames, { ...options, noLib: true, types: [] })
  const checker = program.getTypeChecker()
  const valuesOf = (file: string): string[] => {
    const source = program.getSourceFile(file)
    const module = source && checker.getSymbolAtLocation(source)
    if (!module) return []
    return checker
      .getExportsOfModule(module)
      .filter((symbol) => {
        const isAlias = symbol.flags & ts.SymbolFlags.Alias
        const target = isAlias ? checker.getAliasedSymbol(symbol) : symbol
        const isTypeOnly = symbol.declarations?.some(ts.isTypeOnlyImportOrExportDeclaration)
        return target.flags & ts.SymbolFlags.Value && !isTypeOnly
      })
      .map((symbol) => symbol.name)
      .sort()
  }
  return new Map(fileNames.map((file) => [path.relative(folder, file), valuesOf(file)]))
}

/** Names that a built CommonJS module assigns to `exports`. */
function exportsOfScript(file: string): string[] {
  const names = new Set<string>()
  const text = readFileSync(file, 'utf8')
  for (const [, name = ''] of text.matchAll(/\bexports\.(\w+) = /g)) names.add(name)
  for (const [, name = ''] of text.matchAll(/Object\.defineProperty\(exports, "(\w+)"/g)) {
    names.add(name)
  }
  names.delete('__esModule')
  return [...names].sort()
}

/** Every name that is written in a file: variables, properties, parameters. */
function namesIn(file: string): Set<string> {
  const names = new Set<string>()
  const visit = (node: ts.Node) => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) names.add(node.text)
    ts.forEachChild(node, visit)
  }
  visit(parse(file))
  return names
}

describe.each([
  ['components', DIST],
  ['host', TESTING],
])('what is built from %s is what was written', (room, built) => {
  const folder = path.join(ROOT, room)
  const sources = filesIn(folder, '.ts')

  it('has one script and one declaration for each source module, under the same path', () => {
    const modules = sources.map((file) => file.slice(0, -'.ts'.length))
    expect(filesIn(built, '.js')).toEqual(modules.map((module) => `${module}.js`).sort())
    expect(filesIn(built, '.d.ts')).toEqual(modules.map((module) => `${module}.d.ts`).sort())
  })

  it('exports the same names from each module', () => {
    const written = exportsOfSources(folder)
    expect(written.size).toBe(sources.length)
    for (const [source, names] of written) {
      const script = path.join(built, source.replace(/\.ts$/, '.js'))
      expect([source, exportsOfScript(script)]).toEqual([source, names])
    }
  })

  it('spells every name as its source does', () => {
    // `session_1` is what TypeScript calls a module it imported, `_a` a value it read once.
    const isCompilers =
      /^(exports|require|Object|defineProperty|assign|value|enumerable|get|call|_\w+|\w+_\d+)$/
    for (const source of sources) {
      const written = namesIn(path.join(folder, source))
      const names = namesIn(path.join(built, source.replace(/\.ts$/, '.js')))
      const foreign = [...names].filter((name) => !written.has(name) && !isCompilers.test(name))
      expect([source, foreign]).toEqual([source, []])
    }
  })

  it('needs no helper of the compiler', () => {
    for (const file of filesIn(built, '.js')) {
      const text = readFileSync(path.join(built, file), 'utf8')
      const [helper] = /\bvar __\w+ =|\btslib\b/.exec(text) ?? []
      expect([file, helper]).toEqual([file, undefined])
    }
  })

  it('keeps the docstrings in the declarations', () => {
    const index = readFileSync(path.join(built, 'index.d.ts'), 'utf8')
    const all = filesIn(built, '.d.ts').map((file) => readFileSync(path.join(built, file), 'utf8'))
    expect(index).not.toBe('')
    expect(all.filter((text) => text.includes('/**')).length).toBeGreaterThan(all.length / 3)
  })
})

describe('templates, styles and JSON', () => {
  it('ship as written, without their comments', () => {
    for (const file of runtimeFiles().filter((one) => /\.(wxml|wxss|json)$/.test(one))) {
      const read = (folder: string) =>
        readFileSync(path.join(folder, file), 'utf8')
          .replace(/<!--[^]*?-->|\/\*[^]*?\*\//g, '')
          .split('\n')
          .filter((line) => line.trim() !== '')
      expect([file, read(DIST)]).toEqual([file, read(path.join(ROOT, 'components'))])
    }
  })
})

describe("the library's build", () => {
  it('bundles nothing and renames nothing', () => {
    const build = readFileSync(path.join(ROOT, 'gulpfile.js'), 'utf8')
    expect(build).not.toMatch(/rollup|esbuild|webpack|terser|mangle|minif/i)
    const about = readFileSync(path.join(ROOT, 'package.json'), 'utf8')
    expect(about).not.toMatch(/rollup|webpack|terser/)
  })

  it('is nowhere spoken of as if it did', () => {
    const spoken = ['components', 'host', 'scripts'].flatMap((room) =>
      readdirSync(path.join(ROOT, room), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
        .filter((file) => /rollup|mangle|internal-names/i.test(readFileSync(file, 'utf8'))),
    )
    expect(spoken).toEqual([])
  })
})
