import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, extname, join, posix } from 'node:path'
import { TestingError } from '../testing-error'
import type { Location } from './location'
import type { MiniProgramFiles } from './mini-program-files'
import type { Simulate, Template } from './simulate'
import { requiresIn, sourcesIn, withRelativeSources } from './template-text'
import { noteGlobals } from './written-globals'

/** A page or component whose template is to be compiled. */
export interface TemplateSource extends Location {
  template: string
  /** The components that it uses, by tag. The compiler treats their tags in another way. */
  uses: Record<string, Location>
}

/**
 * Compiles templates with WeChat's own compiler, in a folder of their own: only what is used, under the
 * paths that it has in the mini-program. Returns each template by its path.
 */
export function compileTemplates(
  sources: readonly TemplateSource[],
  files: MiniProgramFiles,
  { compile }: Simulate,
): (source: Location) => Template {
  const staged = stage(sources, files)
  const key = JSON.stringify([...staged.texts])
  const templates = compiled.get(key) ?? keepEach(compileStaged(staged, compile))
  compiled.set(key, templates)
  return ({ path }) => templates(`${path}.wxml`)
}

type Templates = (file: string) => Template
/** What was compiled before, by all that was given to the compiler. */
const compiled = new Map<string, Templates>()

/** Each template is made once: it keeps nothing of the page that it draws. */
function keepEach(templates: Templates): Templates {
  const kept = new Map<string, Template>()
  return (file) => {
    const template = kept.get(file) ?? noteGlobals(() => templates(file))
    kept.set(file, template)
    return template
  }
}

interface Staged {
  templates: string[]
  scripts: string[]
  /** Every file, by its path. */
  texts: Map<string, string>
}

function stage(sources: readonly TemplateSource[], files: MiniProgramFiles): Staged {
  const staged: Staged = { templates: [], scripts: [], texts: new Map() }

  const add = (file: Location, text: string, kind: 'templates' | 'scripts'): void => {
    if (staged.texts.has(file.path)) return
    const isTemplate = kind === 'templates'
    staged.texts.set(file.path, isTemplate ? withRelativeSources(text, file.path) : text)
    staged[kind].push(file.path)
    for (const named of isTemplate ? sourcesIn(text) : requiresIn(text)) {
      const found = files.imported(named, file)
      const extension = extname(named) === '' ? '.wxml' : ''
      const whole = { file: found.file + extension, path: found.path + extension }
      if (!existsSync(whole.file)) {
        throw new TestingError(
          'template-invalid',
          `${file.path} names "${named}", and there is no ${whole.file}`,
        )
      }
      const isScript = whole.file.endsWith('.wxs')
      add(whole, readFileSync(whole.file, 'utf8'), isScript ? 'scripts' : 'templates')
    }
  }

  for (const source of sources) {
    const wxml = { file: `${source.file}.wxml`, path: `${source.path}.wxml` }
    add(wxml, source.template, 'templates')
    const usingComponents = Object.fromEntries(
      Object.entries(source.uses).map(([tag, used]) => [
        tag,
        // The compiler knows no absolute paths.
        posix.relative(posix.dirname(source.path), used.path),
      ]),
    )
    staged.texts.set(`${source.path}.json`, JSON.stringify({ usingComponents }))
  }
  return staged
}

function compileStaged(
  { templates, scripts, texts }: Staged,
  compile: Simulate['compile'],
): Templates {
  const folder = mkdtempSync(join(tmpdir(), 'miniprogram-templates-'))
  try {
    for (const [file, text] of texts) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), text)
    }
    // What was compiled keeps its state on the global object under this name, so each has its own.
    const name = `$gwx${randomUUID().replaceAll('-', '')}_`
    const code = compile(folder, templates, scripts).replaceAll('$gwx', name)
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- the compiler's output
    return noteGlobals(() => new Function(code)() as Templates)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new TestingError('template-invalid', reason.trim(), { cause: error })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
