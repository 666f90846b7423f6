import { closureOf, runtimeFiles, sum } from './bytes'

const isScript = (file: string) => file.endsWith('.js')

// Scripts minified, gzip -9 per file, summed. A package's size is a mini-program's hard limit.
describe('what the library weighs', () => {
  it('is at most 14,000 bytes of scripts, all components together', () => {
    expect(sum(runtimeFiles().filter(isScript))).toBeLessThanOrEqual(14000)
  })

  it('is at most 7,500 bytes of scripts for auth-avatar with all it pulls in', () => {
    expect(sum([...closureOf('auth-avatar/index')].filter(isScript))).toBeLessThanOrEqual(7500)
  })

  it('counts what a component really pulls in', () => {
    const files = [...closureOf('profile-card/index')]
    const wanted = [
      'auth-avatar/index.wxss',
      'profile-form/index.js',
      'core/kit.js',
      'core/more.js',
    ]
    expect(files).toEqual(expect.arrayContaining(wanted))
    expect([...closureOf('auth-avatar/index')]).not.toContain('index.js')
  })
})
