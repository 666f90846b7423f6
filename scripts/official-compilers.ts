// WeChat's own compilers of templates and styles, as miniprogram-simulate brings them.
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const bin = path.join(
  path.resolve(__dirname, '../node_modules/miniprogram-compiler'),
  'bin',
  { darwin: 'mac', win32: 'windows' }[process.platform as string] ?? 'linux',
)

export interface Compiled {
  /** What the compiler says of the source; `''` for nothing. */
  complaint: string
  /** The JavaScript that it wrote; `''` where it wrote none. */
  code: string
}

function run(program: 'wcc' | 'wcsc', cwd: string, given: (out: string) => string[]): Compiled {
  const file = path.join(bin, program)
  chmodSync(file, 0o755)
  const folder = mkdtempSync(path.join(tmpdir(), 'compiled-'))
  const out = path.join(folder, 'out.js')
  const written = (): string => (existsSync(out) ? readFileSync(out, 'utf8') : '')
  try {
    const printed = execFileSync(file, given(out), { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    return { complaint: String(printed).trim(), code: written() }
  } catch (error) {
    const { stdout, stderr } = error as { stdout: Buffer; stderr: Buffer }
    const complaint = `${String(stdout)}${String(stderr)}`.trim() || String(error)
    return { complaint, code: written() }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Compiles templates, and the WXS files that they use, into one script (paths below `root`). */
export const compileTemplates = (root: string, files: readonly string[]): Compiled =>
  run('wcc', root, (out) => ['-d', ...files, '-gn', '$gwx', '-o', out])

/** Compiles the style sheets of components, given all that they import, into one script. */
export const compileStyles = (
  root: string,
  sheets: readonly string[],
  imported: readonly string[],
): Compiled => {
  const count = String(sheets.length)
  const options = ['-lc', '-db', '-js', '-pc', count]
  return run('wcsc', root, (out) => [...options, ...sheets, ...imported, '-o', out])
}

/** Compiles the style sheet of one component, which imports what imports nothing. */
export const compileStyle = (root: string, file: string): Compiled =>
  compileStyles(root, [file], importsOf(root, file))

const importsOf = (root: string, file: string): string[] => {
  const text = readFileSync(path.join(root, file), 'utf8')
  return [...text.matchAll(/@import\s+['"](.*?)['"]/g)].map(
    ([, target = '']) => `./${path.join(path.dirname(file), target)}`,
  )
}
