import { createApp, type TestApp } from 'miniprogram-auth-kit/testing'
import { createProject, GATE, MINE } from './project'

let app: TestApp | undefined
afterEach(() => app?.close())

const page = 'miniprogram/pages/mine/index'
const FACE = {
  'miniprogram/parts/face.wxml': '<text class="face">face</text>',
  'miniprogram/parts/face.js': 'Component({})',
}

/** The app of a project whose page has this template. */
function appOf(template: string, files: Record<string, string | object> = {}): TestApp {
  const project = { ...MINE, ...FACE, [`${page}.json`]: {}, [`${page}.wxml`]: template, ...files }
  app = createApp({ root: createProject(project).root })
  return app
}
const open = (...given: Parameters<typeof appOf>): ReturnType<TestApp['page']> =>
  appOf(...given).page('pages/mine/index')

describe('a tag that nothing declares is an error with its place and the remedy', () => {
  it.each(['login-gate', 'face'])('in a page: <%s>', async (tag) => {
    await expect(open(`<view><${tag} bind:tap="tap">in</${tag}></view>`)).rejects.toMatchObject({
      name: 'TestingError',
      code: 'component-undeclared',
      message: expect.stringMatching(
        new RegExp(`<${tag}> in pages/mine/index .*usingComponents.*"${tag}".*index.json`),
      ) as string,
    })
  })

  it('in a component', async () => {
    const files = {
      [`${page}.json`]: { usingComponents: { face: '/parts/face' } },
      'miniprogram/parts/face.wxml': '<other-face />',
    }
    await expect(open('<face />', files)).rejects.toThrow('<other-face> in parts/face')
  })

  it('in what a page includes', async () => {
    const files = { 'miniprogram/parts/foot.wxml': '<other-face />' }
    await expect(open('<include src="../../parts/foot" />', files)).rejects.toMatchObject({
      code: 'component-undeclared',
    })
  })

  it('in a page by its template', async () => {
    await expect(appOf('<view />').page({ template: '<login-gate />' })).rejects.toThrow(
      '`usingComponents` beside the template',
    )
  })
})

describe('a tag is known', () => {
  it.each(['view', 'page-meta', 'voip-room', 'span', 'block', 'div'])(
    'as one of WeChat’s or of HTML: <%s>',
    async (tag) => {
      expect((await open(`<${tag}><text>in</text></${tag}>`)).has('text')).toBe(true)
    },
  )

  it('by app.json', async () => {
    const files = { 'miniprogram/app.json': { usingComponents: GATE } }
    expect((await open('<login-gate />', files)).has('.login-gate__button')).toBe(true)
  })

  it('as a generic of a component', async () => {
    const files = {
      [`${page}.json`]: { usingComponents: { face: '/parts/face' } },
      'miniprogram/parts/face.json': { componentGenerics: { content: true } },
      'miniprogram/parts/face.wxml': '<content /><text class="face">face</text>',
    }
    const opened = await open('<face generic:content="face" />', files)
    expect(opened.find('.face').text()).toBe('face')
  })

  it('in a template that is imported, and draws another one of it', async () => {
    const files = {
      'miniprogram/parts/all.wxml':
        '<template name="a"><text>a</text></template><template name="b"><other-face /></template>',
    }
    const template = '<import src="../../parts/all.wxml" /><template is="a" />'
    expect((await open(template, files)).text()).toBe('a')
  })

  it('by a stand-in', async () => {
    appOf('<tag-of-tomorrow />')
    const { root } = createProject({ ...MINE, ...FACE })
    app = createApp({ root, components: { 'tag-of-tomorrow': '/parts/face' } })
    const opened = await app.page({ template: '<tag-of-tomorrow />' })
    expect(opened.find('.face').text()).toBe('face')
  })

  it('where it only looks like one: in data, in a comment, in a value, in a script', async () => {
    const opened = await open(`<!-- <no-such> -->
      <wxs module="m">module.exports = { less: function (a, b) { return a<b || '<x-y>' } }</wxs>
      <view class="{{a<b}}" data-say="<no-such>">{{a<b}} {{m.less(1, 2)}}</view>`)
    expect(opened.find('view').text()).toBe('false true')
  })
})
