import { createApp, createHost, type TestApp, type TestPage } from 'miniprogram-auth-kit/testing'
import { createProject } from './project'

const { root } = createProject({
  'miniprogram/pages/mine/index.wxml': '<text class="go">go</text><input class="name" />',
  'miniprogram/pages/mine/index.js': 'Page({})',
})

let app: TestApp
let page: TestPage
beforeEach(async () => {
  app = createApp({ root })
  page = await app.page('pages/mine/index')
})
afterEach(() => app.close())

/** As a test in JavaScript gives it. */
const any = (value: unknown): never => value as never

describe('what cannot be meant is an error that says what to give', () => {
  it.each<[string, () => unknown, string]>([
    ['createApp of a text', () => createApp(any('miniprogram')), 'root, host, components'],
    ['createApp of null', () => createApp(any(null)), 'root, host, components'],
    ['a misspelt option', () => createApp(any({ rooot: root })), 'rooot'],
    ['a root that is no text', () => createApp(any({ root: 5 })), 'folder of app.json'],
    ['a host of null', () => createApp(any({ root, host: null })), "sdkVersion: '2.9.0'"],
    ['a host by its version', () => createApp(any({ root, host: '2.9.0' })), "sdkVersion: '2.9.0'"],
    ['a version that is none', () => createApp({ root, host: { sdkVersion: 'new' } }), "'2.9.0'"],
    ['a version as a number', () => createApp({ root, host: { sdkVersion: any(2.9) } }), 'as text'],
    ['a platform', () => createHost({ platform: any('iOS') }), "'ios'"],
    ['a date that is none', () => createHost({ publishedAt: 'soon' }), "'2022-11-01'"],
    ['an option of the host', () => createHost(any({ sdk: '2.9.0' })), 'sdkVersion'],
    ['components as a list', () => createApp(any({ root, components: ['a'] })), 'usingComponents'],
    ['a page without a path', () => app.page(any(undefined)), "'pages/mine/index'"],
    ['a page with an empty path', () => app.page(''), "'pages/mine/index'"],
    ['a page without a template', () => app.page(any({ data: {} })), '<view />'],
    [
      'a component without a path',
      () => app.page({ template: '<a-b />', usingComponents: any({ 'a-b': 1 }) }),
      'login-gate/index',
    ],
    ['a selector that is none', () => page.find(any(undefined)), "'.login-gate__button'"],
    ['an answer that nobody gives', () => page.find('.go').tap(any('yes')), "'allow'"],
    ['an answer to a page', () => page.answer(any(true)), "'allow'"],
    ['a text that is none', () => page.find('.name').type(any(5)), "type('小满')"],
    ['an event without a name', () => page.find('.go').fire(any(undefined)), "fire('change'"],
    [
      'a function to wait for',
      () => app.run(any(() => Promise.resolve())),
      'app.run(auth.login())',
    ],
    ['a time that is none', () => page.settle(any('2s')), '2000'],
    ['a module without a name', () => app.require(any(undefined)), './utils/api'],
    ['a tap on nothing', () => app.host.tap(undefined), 'did a query find nothing'],
  ])('%s', async (_, call, remedy) => {
    const thrown: unknown = await Promise.resolve()
      .then(call)
      .then(
        () => undefined,
        (error: unknown) => error,
      )
    expect(thrown).toMatchObject({
      name: 'TestingError',
      code: 'invalid-argument',
      message: expect.stringContaining(remedy) as string,
    })
  })

  it('a client that there is not has a code as well', () => {
    expect(() => createHost({ platform: 'ohos', sdkVersion: '2.9.0' })).toThrow(
      expect.objectContaining({ name: 'TestingError', code: 'no-such-client' }) as Error,
    )
  })

  it('a client that cannot mount components has a code as well', async () => {
    app = createApp({ root, host: { sdkVersion: '2.0.0' } })
    await expect(app.page('pages/mine/index')).rejects.toMatchObject({ code: 'no-such-client' })
  })
})
