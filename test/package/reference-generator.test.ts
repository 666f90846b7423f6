import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ROOT } from './install'
import { REFERENCE } from './reference'

/** Checks the reference of a folder, and answers what is wrong with it. */
function findingsIn(folder: string): string[] {
  const { status, stderr } = spawnSync(
    path.join(ROOT, 'node_modules/.bin/tsx'),
    [path.join(ROOT, 'scripts/docs-reference/index.ts'), '--check'],
    { cwd: folder, encoding: 'utf8' },
  )
  const findings = stderr.trim().split('\n').filter(Boolean)
  expect(status).toBe(findings.length ? 1 : 0)
  return findings
}

/** What the reference is written from, and what is written. */
const COPIED = ['components', 'tsconfig.base.json', ...Object.values(REFERENCE)]

describe('the reference of a copy of the sources', () => {
  let folder = ''

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'reference-'))
    for (const name of COPIED) {
      cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true })
    }
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8')

  /** Changes a file at one place, and answers the line that the change begins in. */
  function change(file: string, before: string, after: string): number {
    const [head = '', ...tails] = read(file).split(before)
    expect([file, before, tails.length]).toEqual([file, before, 1])
    writeFileSync(path.join(folder, file), [head, ...tails].join(after))
    return head.split('\n').length
  }

  it('is fresh', () => {
    expect(findingsIn(folder)).toEqual([])
  })

  it('is stale when a file, a default or an option changes, and where a file describes nothing', () => {
    change('docs/reference/state.md', '正在登录', '登录中')
    change('components/core/options.ts', 'renewBefore: 60,', 'renewBefore: 30,')
    change('components/auth-avatar/index.ts', 'value: 96,', 'value: 48,')
    writeFileSync(path.join(folder, 'docs/en/reference/old-button.md'), '')
    expect(findingsIn(folder)).toEqual([
      expect.stringMatching(/^docs\/reference\/auth-avatar\.md differs .*npm run docs:reference/),
      expect.stringMatching(/^docs\/reference\/options\.md differs/),
      expect.stringMatching(/^docs\/reference\/state\.md differs/),
      expect.stringMatching(/^docs\/en\/reference\/auth-avatar\.md differs/),
      expect.stringMatching(/^docs\/en\/reference\/options\.md differs/),
      expect.stringMatching(/^docs\/en\/reference\/old-button\.md describes nothing/),
    ])
  })

  it('names the file and the thing that has no Chinese, or no words at all', () => {
    const state = 'components/core/state/state.ts'
    const card = 'components/profile-card/index.wxml'
    change('components/auth-avatar/index.ts', '     * @zh 在头像旁显示昵称\n', '')
    change('components/behaviors/component-surface.ts', ' * @zh 用户点了「暂不登录」\n', '')
    change('components/core/api.ts', '   * @zhReturns 取消订阅的函数\n', '')
    change(state, '     * @zh 正在登录\n', '')
    change(state, '   * @zhRemedy 不用管，按钮还在，可以再问\n', '')
    change('components/locale/zh_CN.ts', ' @zh 门：登录没有成功 */', ' */')
    change('components/styles/theme.wxss', ' @zh 按钮的圆角 */', ' */')
    change(card, ' @zh 按钮下方 -->', ' -->')
    const slot = change(card, '<slot name="footer" />', '<slot name="footer" /><slot name="end" />')
    change(card, 'class="profile-card__main"', 'class="profile-card__main profile-card__row"')
    change(
      'components/core/options.ts',
      '=> void\n}\n\n/**\n * What `auth',
      '=> void\n  secret?: string\n}\n\n/**\n * What `auth',
    )
    change(
      'components/index.ts',
      'export { AuthError }',
      'export enum Mood {}\nexport { AuthError }',
    )
    const findings = findingsIn(folder)
    const missing = [
      /^components\/auth-avatar\/index\.ts:\d+ auth-avatar show-nickname has no Chinese/,
      /^components\/behaviors\/component-surface\.ts:\d+ login-gate skip has no Chinese/,
      /^components\/core\/api\.ts:\d+ auth\.subscribe: @returns has no Chinese/,
      /^components\/core\/state\/state\.ts:\d+ auth\.state\.session\.status 'pending' has no Chinese/,
      /^components\/core\/state\/state\.ts:\d+ error code denied: @remedy has no Chinese/,
      /^components\/locale\/zh_CN\.ts:\d+ texts gateFailed has no Chinese/,
      /^components\/styles\/theme\.wxss:\d+ login-gate --auth-button-radius has no Chinese/,
      /^components\/profile-card\/index\.wxml:\d+ profile-card footer has no Chinese/,
      /^components\/profile-card\/index\.wxml profile-card end has no English/,
      /^components\/profile-card\/index\.wxml profile-card profile-card__row has no English/,
      /^components\/core\/options\.ts:\d+ option\.secret has no English/,
      /^components\/index\.ts:\d+ Mood: api\.md does not know how to describe it/,
    ]
    expect(missing.filter((pattern) => !findings.some((one) => pattern.test(one)))).toEqual([])
    expect(findings).toContainEqual(
      expect.stringContaining(`${card}:${slot - 1} profile-card footer`),
    )
  })
})
