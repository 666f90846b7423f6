import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from './install'

/** What an expression gives that uses a part of `npm run release`; in a process of its own: it is an ES module. */
function evaluate(file: string, name: string, expression: string): unknown {
  const module = pathToFileURL(path.join(ROOT, 'scripts/release', file)).href
  const code = `import { ${name} } from '${module}'
    console.log(JSON.stringify(${expression} ?? null))`
  return JSON.parse(
    String(execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: ROOT })),
  )
}

/** The findings of `npm run release`, as `code: message`. */
function findingsIn(checkout: string): string[] {
  const findings = evaluate('findings.mjs', 'findingsOf', `findingsOf(${JSON.stringify(checkout)})`)
  return (findings as { code: string; message: string }[]).map(
    ({ code, message }) => `${code}: ${message}`,
  )
}

/** What a command printed that failed; null where it did not. */
const failureOf = (command: string, ...parameters: string[]): unknown =>
  evaluate('commands.mjs', 'failureOf', `failureOf(...${JSON.stringify([command, parameters])})`)

let checkout: string
const write = (file: string, content: string): void => {
  mkdirSync(path.dirname(path.join(checkout, file)), { recursive: true })
  writeFileSync(path.join(checkout, file), content)
}
const git = (...parameters: string[]): void => {
  const who = ['-c', 'user.name=release', '-c', 'user.email=release@example.com']
  execFileSync('git', [...who, ...parameters], { cwd: checkout, stdio: 'ignore' })
}
const commit = (): void => {
  git('add', '--all')
  git('commit', '--quiet', '--message', 'what is released')
  git('tag', '--force', '--annotate', 'v1.2.0', '--message', 'v1.2.0')
}

/** A checkout that is ready for its release. */
beforeEach(() => {
  checkout = mkdtempSync(path.join(tmpdir(), 'release-'))
  const about = { version: '1.2.0', files: ['**/*'] }
  write(
    'package.json',
    JSON.stringify({
      ...about,
      name: 'kit',
      files: ['CHANGELOG.md', 'README.zh-CN.md', 'miniprogram_dist', 'testing'],
    }),
  )
  write('server/package.json', JSON.stringify({ ...about, name: 'server' }))
  write(
    'package-lock.json',
    JSON.stringify({ version: '1.2.0', packages: { server: { version: '1.2.0' } } }),
  )
  write('CHANGELOG.md', '# Changelog\n\n## 1.2.0\n\n- Something.\n\n## 1.1.0\n')
  write('server/CHANGELOG.md', '# server\n\n## 1.2.0\n\n## 1.1.0\n')
  write('.changeset/README.md', 'How it works.')
  for (const file of [
    'LICENSE',
    'README.md',
    'README.zh-CN.md',
    'server/LICENSE',
    'server/README.md',
  ])
    write(file, 'Text.')
  for (const file of ['index.js', 'index.d.ts', 'behaviors/auth.js', 'auth-avatar/index.wxml'])
    write(`miniprogram_dist/${file}`, '')
  for (const file of ['testing/index.js', 'testing/index.d.ts']) write(file, '')
  for (const file of ['bin/miniprogram-auth-server.js', 'dist/index.js', 'dist/index.d.ts'])
    write(`server/${file}`, '')
  git('init', '--quiet')
  commit()
})
afterEach(() => rmSync(checkout, { recursive: true, force: true }))

describe('npm run release', () => {
  it('finds nothing in a checkout that is ready', () => {
    expect(findingsIn(checkout)).toEqual([])
  })

  it('finds everything that is wrong with one that is not, and says what to do', () => {
    write('server/package.json', JSON.stringify({ name: 'server', version: '1.1.0' }))
    write('package-lock.json', JSON.stringify({ version: '1.1.0', packages: {} }))
    write('CHANGELOG.md', '# Changelog\n\n## 1.1.0\n')
    write('server/CHANGELOG.md', '# server\n')
    write('.changeset/brave-cat.md', 'It broke.')
    write('miniprogram_dist/core/session.test.js.map', '')
    rmSync(path.join(checkout, 'testing/index.js'))
    git('tag', '--delete', 'v1.2.0')
    expect(findingsIn(checkout)).toEqual(
      [
        /^uncommitted: commit or stash these first:.*CHANGELOG\.md/s,
        /^tag: this commit is not tagged v1\.2\.0: git tag/,
        /^version: server\/package\.json says 1\.1\.0, package\.json 1\.2\.0: npx changeset version/,
        /^version: package-lock\.json says 1\.1\.0/,
        /^version: package-lock\.json, server says undefined/,
        /^changelog: the newest version in CHANGELOG\.md is 1\.1\.0, not 1\.2\.0/,
        /^changelog: the newest version in server\/CHANGELOG\.md is none, not 1\.2\.0/,
        /^changeset: brave-cat\.md would not be in the changelog/,
        /^missing: kit would ship without testing\/index\.js: .*npm run build/,
        /^odd: kit would ship miniprogram_dist\/core\/session\.test\.js\.map/,
      ].map((finding) => expect.stringMatching(finding) as unknown),
    )
  })

  it('asks for the changelog that changesets write for each package', () => {
    write(
      'server/package.json',
      JSON.stringify({ name: 'server', version: '1.2.0', files: ['bin', 'dist'] }),
    )
    commit()
    expect(findingsIn(checkout)).toEqual([
      'missing: server would ship without CHANGELOG.md: see "files" in its package.json, or npm run build',
    ])
  })

  it('shows what a command printed that failed, wherever it printed it', () => {
    const script = 'console.log("12 of 10 bytes"); console.error("save some"); process.exit(1)'
    expect(failureOf('node', '-e', script)).toBe('12 of 10 bytes\nsave some')
    expect(failureOf('no-such-program')).toContain('no-such-program')
    expect(failureOf('node', '-e', 'console.log("all is well")')).toBeNull()
  })

  it('checks everything that npm run docs:reference writes', () => {
    const commands = evaluate('commands.mjs', 'COMMANDS', 'COMMANDS') as string[][]
    const checked = commands.map(([, ...command]) => command.join(' '))
    const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<'docs:reference', string>
    }
    const commandsOf = scripts['docs:reference'].split(' && ')
    const written = commandsOf.map((command) => `npx ${command} --check`)
    expect(checked).toEqual(expect.arrayContaining(written))
  })
})
