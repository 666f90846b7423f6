import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eras } from '../../demo/miniprogram/utils/eras'
import type { Bundle } from '../../demo/preview/bundle'
import { compileInWorker } from '../../demo/preview/compile/compile-in-worker'
import { bootMiniProgram } from '../../demo/preview/runtime/boot'
import type { MiniProgramController } from '../../demo/preview/runtime/mini-program-controller'
import { createHost, type Host } from '../../host'
import { expectSilence } from './mini-program'

expectSilence()

const ROOT = join(__dirname, '../..')

let bundle: Bundle
beforeAll(() => {
  bundle = compileInWorker({
    root: join(ROOT, 'demo/miniprogram'),
    mounts: { 'miniprogram-auth-kit': join(ROOT, 'components') },
  })
})

let host: Host | undefined
let app: MiniProgramController | undefined
afterEach(() => {
  app?.destroy()
  app = undefined
  host?.uninstall()
  host = undefined
})

/** A phone of that era, with the demo opened at a page. */
function open(sdkVersion: string, page: string, language = 'zh_CN') {
  const phone = createHost({ sdkVersion, language })
  phone.install()
  host = phone
  const errors: unknown[] = []
  const root = document.createElement('div')
  document.body.append(root)
  const { pressButton, focusNickname, blurNickname, withTap } = phone
  const client = { pressButton, focusNickname, blurNickname, withTap }
  const onError = (error: unknown): unknown => errors.push(error)
  const started = bootMiniProgram(bundle, { root, wx: phone.wx, client, onError }, `/${page}`)
  app = started
  return { phone, app: started, errors }
}

const read = (page: MiniProgramController): string => page.element().textContent.replace(/\s+/g, '')

/** What a person reads on each page before anything is asked. */
const PAGES = {
  'pages/home/index': '还不认识你',
  'pages/mine/index': '微信用户 不说你是谁也能用',
  'pages/gate/index': '评论会署上你的昵称和头像',
  'pages/list/index': '200 位读者',
  'pages/order/index': '送货时才要手机号',
  'pages/login/index': '还没有配置登录服务器',
  'pages/account/index': '还没有配置账号服务器',
  'pages/eras/index': '同样三个组件，五种微信',
  'pages/brands/index': '同样的组件，三个品牌',
  'pages/skyline/index': '这一页现在由 WebView 渲染',
}

/** The same pages, as somebody in Taiwan reads them. */
const TAIWAN: typeof PAGES = {
  'pages/home/index': '還不認識你',
  'pages/mine/index': '不說你是誰也能用',
  'pages/gate/index': '評論會署上你的暱稱和頭像',
  'pages/list/index': '200 位讀者',
  'pages/order/index': '送貨時才要手機號碼',
  'pages/login/index': '還沒有設定登入伺服器',
  'pages/account/index': '還沒有設定帳號伺服器',
  'pages/eras/index': '同樣三個元件，五種微信',
  'pages/brands/index': '同樣的元件，三個品牌',
  'pages/skyline/index': '這一頁現在由 WebView 繪製',
}

it('knows every page of the demo', () => {
  expect(bundle.app.pages).toEqual(Object.keys(PAGES))
})

describe.each(eras.map(({ exampleVersion, range }) => ({ exampleVersion, range })))(
  'on base library $range',
  ({ exampleVersion }) => {
    it.each(Object.entries(PAGES))('%s is drawn, and nobody is asked', async (page, text) => {
      const { phone, app, errors } = open(exampleVersion, page)
      expect(read(app)).toContain(text.replace(/\s/g, ''))
      await phone.settle()
      expect(read(app)).toContain(text.replace(/\s/g, ''))
      expect(phone.prompts).toEqual([])
      expect([phone.logs, errors]).toEqual([[], []])
    })

    it('a person walks through all pages, leaves on each and comes back, and is not asked', async () => {
      const { phone, app, errors } = open(exampleVersion, 'pages/home/index')
      for (const [page, text] of Object.entries(PAGES)) {
        app.go('reLaunch', `/${page}`)
        await phone.settle()
        phone.hidePage({ app: true })
        app.hide()
        await phone.clock.advance(60_000)
        phone.showPage({ app: true })
        app.show()
        await phone.settle()
        expect(read(app)).toContain(text.replace(/\s/g, ''))
      }
      expect(phone.prompts).toEqual([])
      expect([phone.logs, errors]).toEqual([[], []])
    })
  },
)

describe('in the Chinese of Taiwan', () => {
  /** Words that only the mainland has, and characters that are written otherwise in Taiwan. */
  const MAINLAND = /登錄|默認|組件|保存|賬號|服務器|會話|列表|[认识请这说从时]/

  it.each(Object.entries(TAIWAN))('%s', async (page, text) => {
    const { phone, app, errors } = open('3.17.2', page, 'zh_TW')
    await phone.settle()
    const own = read(app)
    expect(own).toContain(text.replace(/\s/g, ''))
    // The names of people, and what developers read, are nobody's language.
    if (page !== 'pages/list/index') expect(own).not.toMatch(MAINLAND)
    expect([phone.logs, errors]).toEqual([[], []])
  })
})

it('has one page set up for Skyline and glass-easel as the official documents say', () => {
  const setting = (file: string): unknown =>
    JSON.parse(readFileSync(join(ROOT, 'demo/miniprogram', file), 'utf8'))
  // Official docs, custom-component/glass-easel/migration and runtime/skyline/migration.
  expect(setting('pages/skyline/index.json')).toMatchObject({
    renderer: 'skyline',
    componentFramework: 'glass-easel',
    glassEaselWebview: true,
  })
  expect(setting('app.json')).toMatchObject({
    lazyCodeLoading: 'requiredComponents',
    rendererOptions: { skyline: { defaultDisplayBlock: true, defaultContentBox: true } },
  })
})
