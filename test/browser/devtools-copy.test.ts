import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

jest.setTimeout(180_000)

const root = join(__dirname, '../..')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const built = (file: string): string => join(folder, 'dist', file)
const copied = (file: string): string => join(folder, 'copy', file)
function build(): void {
  const gulp = join(root, 'node_modules/gulp/bin/gulp.js')
  const places = { DIST: built(''), TESTING: join(folder, 'testing'), DEMO: copied('') }
  // Where the files go does not depend on whether the types are checked, which takes long.
  const env = { ...places, CHECK_TYPES: 'no' }
  const { status } = spawnSync(process.execPath, [gulp, 'build', '--silent'], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  expect(status).toBe(0)
}

describe('the demo that DevTools has open', () => {
  it('finds the components of a build at once, and never misses them', () => {
    const opened = copied('core/auth.js')
    mkdirSync(dirname(opened), { recursive: true })
    writeFileSync(opened, 'of yesterday')
    build()
    expect(readFileSync(opened, 'utf8')).toBe(readFileSync(built('core/auth.js'), 'utf8'))
    expect(existsSync(copied('auth-avatar/index.wxml'))).toBe(true)
  })

  it('gets no copy from a build that nobody opened it for', () => {
    build()
    expect(existsSync(built('core/auth.js'))).toBe(true)
    expect(existsSync(copied(''))).toBe(false)
  })
})
