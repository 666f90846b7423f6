import {
  createApp,
  createHost,
  type TestApp,
  type TestingError,
} from 'miniprogram-auth-kit/testing'
import { createProject, GATE, MINE } from './project'

let app: TestApp | undefined
afterEach(() => {
  jest.useRealTimers()
  app?.close()
})

/** What is said where a page is opened. */
async function said(
  root: string,
  page: Parameters<TestApp['page']>[0] = 'pages/mine/index',
): Promise<TestingError> {
  app = createApp({ root })
  const error: unknown = await app.page(page).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error === undefined) throw new Error('Nothing was said')
  return error as TestingError
}
const using = (usingComponents: Record<string, string>): Parameters<TestApp['page']>[0] => ({
  template: '<the-tag />',
  usingComponents,
})

describe('a component that is missing is an error with its path and the remedy', () => {
  it('of a package that is not installed', async () => {
    const { root } = createProject({ 'node_modules/miniprogram-auth-kit/x': '' }, 'miniprogram_npm')
    const error = await said(root, using({ 'the-tag': 'no-such-package/button/index' }))
    expect(error).toMatchObject({ name: 'TestingError', code: 'component-missing' })
    expect(error.message).toContain('<the-tag>')
    expect(error.message).toContain(`${root}/miniprogram_npm/no-such-package/button/index.wxml`)
    expect(error.message).toContain('npm install')
  })

  it('of a path as Taro needs it', async () => {
    const named = 'miniprogram-auth-kit/miniprogram_dist/login-gate/index'
    const { message } = await said(createProject({}).root, using({ 'the-tag': named }))
    expect(message).toContain(
      'name it miniprogram-auth-kit/login-gate/index, without miniprogram_dist',
    )
  })

  it('of the project', async () => {
    const { root } = createProject({})
    const error = await said(root, using({ 'the-tag': '/parts/face' }))
    expect(error.code).toBe('component-missing')
    expect(error.message).toContain(`${root}/parts/face.wxml`)
  })
})

describe('a package that is there twice', () => {
  const twice = (built: string): string => {
    const { root } = createProject({
      ...MINE,
      'node_modules/twice/package.json': { miniprogram: 'dist' },
      'node_modules/twice/dist/index.wxml': '<text class="twice">{{which}}</text>',
      'node_modules/twice/dist/index.js': "Component({ data: { which: 'new' } })",
      'miniprogram/miniprogram_npm/twice/index.wxml': '<text class="twice">{{which}}</text>',
      'miniprogram/miniprogram_npm/twice/index.js': built,
    })
    return root
  }

  it('and not the same is an error that says which one a device runs', async () => {
    const root = twice("Component({ data: { which: 'old' } })")
    const error = await said(root, using({ 'the-tag': 'twice/index' }))
    expect(error.code).toBe('package-differs')
    expect(error.message).toMatch(
      /node_modules\/twice\/dist\/index.js and .*miniprogram_npm\/twice\/index.js/,
    )
    expect(error.message).toContain('构建 npm')
  })

  it('and the same is loaded once, whichever path names it', async () => {
    app = createApp({ root: twice("Component({ data: { which: 'new' } })") })
    const page = await app.page({
      template: '<one-tag /><other-tag />',
      usingComponents: { 'one-tag': 'twice/index', 'other-tag': '/miniprogram_npm/twice/index' },
    })
    expect(page.findAll('.twice').map((one) => one.text())).toEqual(['new', 'new'])
  })
})

describe('what cannot be opened', () => {
  it('is no page: the message has those that app.json has', async () => {
    const { root } = createProject({
      ...MINE,
      'miniprogram/app.json': { pages: ['pages/mine/index'] },
    })
    const error = await said(root, 'pages/mime/index')
    expect(error.code).toBe('page-missing')
    expect(error.message).toContain('app.json has: pages/mine/index')
  })

  it('is no folder', () => {
    expect(() => createApp({ root: '/no/such/folder' })).toThrow(
      expect.objectContaining({ code: 'root-missing' }) as Error,
    )
  })

  it('is a template that WeChat refuses, in its words', async () => {
    const { root } = createProject({
      ...MINE,
      'miniprogram/pages/mine/index.wxml': '<view>\n  <text>unclosed\n</view>',
    })
    const error = await said(root)
    expect(error.code).toBe('template-invalid')
    expect(error.message).toMatch(/pages\/mine\/index\.wxml:\d/)
  })

  it('is a script that makes no page', async () => {
    const { root } = createProject({ ...MINE, 'miniprogram/pages/mine/index.js': 'exports.a = 1' })
    expect((await said(root)).code).toBe('no-constructor')
  })

  it.each(['pages/mine/index.js', 'app.js'])('is what %s requires in vain', async (script) => {
    const { root } = createProject({
      ...MINE,
      [`miniprogram/${script}`]: "require('no-such-module')",
    })
    const { message } = await said(root)
    expect(message).toContain("Cannot find module 'no-such-module'")
    expect(message).toContain("moduleDirectories: ['node_modules', 'miniprogram_npm']")
  })
})

describe('a file that cannot be read', () => {
  const page = 'miniprogram/pages/mine/index'
  const files = (changed: Record<string, string>): string => {
    const { [`${page}.js`]: script, ...others } = MINE
    return createProject({
      ...others,
      ...(`${page}.js` in changed ? {} : { [`${page}.js`]: script }),
      ...changed,
    }).root
  }
  const without = (): string => {
    const { 'miniprogram/pages/mine/index.js': script, ...others } = MINE
    expect(script).toBeDefined()
    return createProject(others).root
  }

  it('is a script that is missing', async () => {
    const error = await said(without())
    expect(error).toMatchObject({ name: 'TestingError', code: 'script-missing' })
    expect(error.message).toContain('pages/mine/index.js')
  })

  it.each([
    ['TypeScript that is not compiled', { [`${page}.js`]: 'const a: number = 1; Page({})' }],
    ['an ES module', { [`${page}.js`]: "import a from './a'\nPage({ a })" }],
  ])('is %s', async (_, changed) => {
    const error = await said(files(changed))
    expect(error).toMatchObject({ name: 'TestingError', code: 'not-compiled' })
    expect(error.message).toContain('pages/mine/index')
    expect(error.message).toContain('transform')
  })

  it('is JSON that is broken, with its path', async () => {
    const error = await said(files({ [`${page}.json`]: '{ "usingComponents": { ' }))
    expect(error).toMatchObject({ name: 'TestingError', code: 'json-invalid' })
    expect(error.message).toContain('pages/mine/index.json')
  })

  it('is a module that nobody has, and a missing one leaves the app usable', async () => {
    const { root } = createProject(MINE)
    app = createApp({ root })
    await app.page('pages/mine/index')
    expect(() => app?.require('./nope')).toThrow(
      expect.objectContaining({ name: 'TestingError', code: 'module-missing' }) as Error,
    )
  })
})

describe('the root', () => {
  it('is where project.config.json says', async () => {
    const { file } = createProject({
      ...MINE,
      'project.config.json': { miniprogramRoot: 'miniprogram/' },
    })
    app = createApp({ root: file('') })
    expect((await app.page('pages/mine/index')).has('login-gate')).toBe(true)
  })

  it('may be another one in each app of a test file', async () => {
    for (const text of ['one', 'two']) {
      const { root } = createProject({
        'miniprogram/pages/mine/index.wxml': `<view class="text">${text} {{a}}</view>`,
        'miniprogram/pages/mine/index.js': `Page({ data: { a: '${text}' } })`,
      })
      app = createApp({ root })
      expect((await app.page('pages/mine/index')).text()).toBe(`${text} ${text}`)
    }
  })
})

describe('the host', () => {
  const project = createProject(MINE)

  it('cannot be installed under fake timers', async () => {
    jest.useFakeTimers()
    const error = await said(project.root)
    expect(error.code).toBe('fake-timers')
    expect(error.message).toContain('jest.useRealTimers()')
  })

  it('leaves the global object as it was', async () => {
    const names = (): string[] => Object.getOwnPropertyNames(globalThis).sort()
    const before = [names(), setTimeout, Date]
    app = createApp({ root: project.root })
    await app.page('pages/mine/index')
    expect(wx).toBe(app.host.wx)
    app.close()
    const added = names().filter((name) => !(before[0] as string[]).includes(name))
    expect(added).toEqual([])
    expect([setTimeout, Date]).toEqual(before.slice(1))
  })

  it('that is installed already stays installed, and keeps its time', async () => {
    const host = createHost({ sdkVersion: '2.9.0' })
    host.install()
    app = createApp({ root: project.root, host })
    const page = await app.page('pages/mine/index')
    await page.find('.login-gate__button').tap('deny')
    expect(page.find('.status').text()).toBe('denied')
    app.close()
    expect(wx).toBe(host.wx)
    host.uninstall()
  })

  it('that another one has replaced is an error', async () => {
    const host = createHost()
    host.install()
    const error = await said(project.root)
    expect(error.code).toBe('other-host')
    expect(error.message).toContain('app.close()')
    host.uninstall()
  })

  it('keeps a page of a closed app from the next one', async () => {
    const first = createApp({ root: project.root })
    const page = await first.page('pages/mine/index')
    app = createApp({ root: project.root })
    const other = await app.page('pages/mine/index')
    await expect(page.find('.login-gate__button').tap()).rejects.toMatchObject({ code: 'closed' })
    expect(other.has('profile-sheet')).toBe(false)
    app.close()
    await expect(app.page('pages/mine/index')).rejects.toMatchObject({ code: 'closed' })
  })

  it('is not seen by components that need no library', async () => {
    app = createApp({ root: createProject({}).root })
    const page = await app.page({
      template: '<view>{{a}}</view>',
      data: { a: 1 },
      usingComponents: GATE,
    })
    expect(page.text()).toBe('1')
  })
})
