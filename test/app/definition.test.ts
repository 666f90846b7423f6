import { createApp, type TestApp } from 'miniprogram-auth-kit/testing'
import { createProject } from './project'

let app: TestApp
afterEach(() => app.close())

describe('the query of a page', () => {
  const { root } = createProject({
    'miniprogram/pages/item/index.wxml': '<text>{{id}} {{kind}}</text>',
    'miniprogram/pages/item/index.js': `Component({
      properties: { id: Number, kind: { type: String }, isNew: Boolean },
      data: { loaded: {} },
      methods: { onLoad(query) { this.setData({ loaded: query }) } },
    })`,
  })

  it('is not decoded, as in WeChat', async () => {
    app = createApp({ root })
    const page = await app.page('pages/item/index?name=%E5%B0%8F+%E6%BB%A1&next=a=b&empty')
    expect(page.data.loaded).toEqual({ name: '%E5%B0%8F+%E6%BB%A1', next: 'a=b', empty: '' })
  })

  it('fills the properties of a page by Component(), by their types', async () => {
    app = createApp({ root })
    const page = await app.page('pages/item/index?id=5&kind=7')
    expect(page.data).toMatchObject({ id: 5, kind: '7', loaded: { id: '5', kind: '7' } })
  })
})

describe('what a page holds beside its data', () => {
  const { root } = createProject({
    'miniprogram/pages/own/index.wxml': '<text bindtap="add">{{held}}</text>',
    'miniprogram/pages/own/index.js': `Page({
      own: { items: [] },
      data: { held: 0, created: false },
      lifetimes: { created() { this.wasCreated = Boolean(this.own) } },
      add() { this.own.items.push(1); this.setData({ held: this.own.items.length }) },
      onLoad() { this.setData({ created: this.wasCreated }) },
    })`,
  })

  it('is its own in each page, also where it has a lifetime created', async () => {
    app = createApp({ root })
    for (let time = 0; time < 2; time++) {
      const page = await app.page('pages/own/index')
      await page.find('text').tap()
      expect(page.data).toMatchObject({ held: 1, created: true })
    }
  })
})

describe('the events of a page', () => {
  const { root } = createProject({
    'miniprogram/parts/row.wxml':
      '<template name="row"><text class="row" bindtap="onRow">{{name}}</text></template>',
    'miniprogram/parts/foot.wxml': '<text class="foot" bindtap="onFoot">foot</text>',
    'miniprogram/pages/list/index.wxml': `<import src="../../parts/row.wxml" />
      <template is="row" data="{{ name: 'row' }}" />
      <include src="../../parts/foot.wxml" />
      <text class="any" bindtap="{{handler}}">any</text>
      <text wx:if="{{late}}" class="late" catch:tap="{{late}}">late</text>`,
    'miniprogram/pages/list/index.js': `Page({
      data: { handler: 'onAny', rows: 0, late: '' },
      onRow() { this.setData({ rows: 1, late: 'onLate' }) },
    })`,
  })

  it('are those of handlers in imported and included templates, and of names that are data', async () => {
    app = createApp({ root })
    const page = await app.page('pages/list/index')
    for (const name of ['.row', '.foot', '.any', '.late']) await page.find(name).tap()
    expect(page.events().map(({ type, handler }) => `${type} ${handler}`)).toEqual([
      'tap onRow',
      'tap onFoot',
      'tap onAny',
      'tap onLate',
    ])
    expect(page.data.rows).toBe(1)
  })
})

it('a page and a component know their paths, which warnings name', async () => {
  const { root } = createProject({
    'miniprogram/parts/face.wxml': '<text class="path">{{path}}</text>',
    'miniprogram/parts/face.js': 'Component({ attached() { this.setData({ path: this.is }) } })',
    'miniprogram/pages/home/index.wxml': '<face /><text class="own">{{path}}</text>',
    'miniprogram/pages/home/index.json': { usingComponents: { face: '/parts/face' } },
    'miniprogram/pages/home/index.js': 'Page({ onLoad() { this.setData({ path: this.is }) } })',
  })
  app = createApp({ root })
  const page = await app.page('pages/home/index')
  expect(page.find('.path').text()).toBe('parts/face')
  expect(page.find('.own').text()).toBe('pages/home/index')
})

it('the script of a page by its template knows its type', async () => {
  app = createApp({ root: createProject({}).root })
  const page = await app.page({
    template: '<text>{{a}}</text>',
    onLoad() {
      this.setData({ a: 'loaded' })
    },
  })
  expect(page.text()).toBe('loaded')
})
