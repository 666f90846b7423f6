import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const bin = path.join(
  path.resolve(__dirname, '../../node_modules/miniprogram-compiler'),
  'bin',
  { darwin: 'mac', win32: 'windows' }[process.platform as string] ?? 'linux',
)

/** Runs one of WeChat's own compilers; answers what it complained about, `''` for nothing. */
function run(program: 'wcc' | 'wcsc', cwd: string, given: (out: string) => string[]): string {
  const file = path.join(bin, program)
  chmodSync(file, 0o755)
  const folder = mkdtempSync(path.join(tmpdir(), 'compiled-'))
  try {
    const rest = given(path.join(folder, 'out.js'))
    const printed = execFileSync(file, rest, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    return String(printed).trim()
  } catch (error) {
    const { stdout, stderr } = error as { stdout: Buffer; stderr: Buffer }
    return `${String(stdout)}${String(stderr)}`.trim() || String(error)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Compiles templates (paths below `root`). */
export const compileTemplates = (root: string, files: readonly string[]): string =>
  run('wcc', root, (out) => ['-d', ...files, '-gn', '$gwx', '-o', out])

/**
 * Compiles one style sheet as `wcsc` does for a component, given what it imports; prints the compiled
 * sheet when it can.
 */
export const compileStyle = (root: string, file: string): string =>
  run('wcsc', root, (out) => [
    '-lc',
    '-db',
    '-js',
    '-pc',
    '1',
    file,
    ...importsOf(root, file),
    '-o',
    out,
  ])

const importsOf = (root: string, file: string): string[] => {
  const text = readFileSync(path.join(root, file), 'utf8')
  return [...text.matchAll(/@import\s+['"](.*?)['"]/g)].map(
    ([, target = '']) => `./${path.join(path.dirname(file), target)}`,
  )
}
