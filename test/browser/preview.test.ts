import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { startPreview, type Preview } from '../../demo/preview/server'
import { describeWith } from '../support/requirement'
import { aBrowser, fontsReady, launchChromium } from './chromium'
import { onPhone } from './phone'

jest.setTimeout(180_000)

const root = join(__dirname, '../..')
const fixture = join(root, 'test/glass-easel/fixtures/mini-program')
const mounts = { 'miniprogram-auth-kit': join(root, 'components') }

let browser: Browser
let preview: Preview
beforeAll(async () => {
  browser = await launchChromium()
  preview = await startPreview({ port: 0, source: { root: fixture, mounts } })
})
afterAll(async () => {
  await browser.close()
  await preview.close()
})

/**
 * A person in front of the preview, on the client with the native prompt where a test chooses no other
 * one; what the page prints as an error fails the test.
 */
let page: Page
let app: FrameLocator
let complaints: string[]
beforeEach(async () => {
  complaints = []
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  app = page.frameLocator('.page-frame')
  await onPhone(page, { client: 'real' })
  await open(preview.url)
})
afterEach(async () => {
  await page.close()
  expect(complaints).toEqual([])
})

async function open(url: string): Promise<void> {
  await page.goto(url)
  await page.evaluate('window.preview.ready')
}

const shown = (selector: string) => app.locator(`.mini-program-page:not([hidden]) ${selector}`)
const ask = () => shown('wx-button[open-type]').first().click()
const answer = (name: string) => page.getByRole('button', { name, exact: true }).click()
const dialogs = () => page.locator('.overlay [role=dialog]')
const choose = (name: string, value: string) =>
  page.locator(`[name=${name}][value=${value}]`).locator('..').click()

const NICKNAME = '林小满'

describeWith(aBrowser, 'the phone', () => {
  it('runs the mini-program: title, tab bar, pages on top of each other', async () => {
    expect(await page.locator('.nav-title').textContent()).toBe('Fixture')
    await page.locator('.tab', { hasText: 'Mine' }).click()
    expect(await page.locator('.nav-title').textContent()).toBe('Mine')
    await page.locator('.tab', { hasText: 'Home' }).click()
    await shown('.more').click()
    expect(await page.locator('.nav-title').textContent()).toBe('More')
    expect(await shown('.from').textContent()).toBe('home')
    expect(await page.locator('.tab').count()).toBe(0)
    await page.locator('.nav-back').click()
    expect(await page.locator('.nav-title').textContent()).toBe('Fixture')
  })

  it('is 375 wide, and a rpx is half a pixel of it', async () => {
    expect(await page.locator('.page-frame').evaluate((frame) => frame.clientWidth)).toBe(375)
    const card = await shown('.card').first().boundingBox()
    expect(card?.width).toBe(375 - 2 * 12)
  })

  it('raises a prompt for a tap, and for nothing else', async () => {
    expect(await dialogs().count()).toBe(0)
    await ask()
    expect(await dialogs().innerText()).toContain('申请')
    expect(await dialogs().innerText()).toContain(NICKNAME)
  })

  it('lets a person refuse, go on, ask again and allow', async () => {
    await ask()
    await answer('拒绝')
    expect(await dialogs().count()).toBe(0)
    await shown('.said').getByText('denied').waitFor()
    await ask()
    await answer('允许')
    await shown('auth-avatar').getByText(NICKNAME).waitFor()
    expect(await shown('.said').textContent()).toBe('authorize')
    await page.locator('.tab', { hasText: 'Mine' }).click()
    await shown('auth-avatar').getByText(NICKNAME).waitFor()
  })

  it('keeps its storage over a reload, which is a cold start', async () => {
    await ask()
    await answer('允许')
    await shown('auth-avatar').getByText(NICKNAME).waitFor()
    await page.waitForFunction(
      'localStorage["miniprogram-auth-kit.preview"].includes("scope.userInfo")',
    )
    await open(preview.url)
    await shown('auth-avatar').getByText(NICKNAME).waitFor()
    expect(
      await page.evaluate('window.preview.entries.filter((e) => e.kind === "prompt").length'),
    ).toBe(0)
  })

  it('draws toasts and modals where the app asks for them', async () => {
    await shown('.more').click()
    await shown('.toast').click()
    await page.locator('.overlay .toast').getByText('Hello').waitFor()
    await shown('.ask').click()
    await answer('确定')
    await shown('.answer').getByText('yes').waitFor()
  })

  it('opens the settings page, where the permission is taken back', async () => {
    await ask()
    await answer('允许')
    await shown('auth-avatar').getByText(NICKNAME).waitFor()
    await page.getByRole('button', { name: '菜单' }).click()
    await answer('设置')
    await page.locator('[data-scope="scope.userInfo"]').uncheck()
    await answer('返回')
    await shown('auth-avatar').getByText('微信用户').waitFor()
  })

  it('goes to the background and comes back', async () => {
    await page.getByRole('button', { name: '关闭' }).click()
    await page.locator('.home-app').click()
    await dialogs().waitFor({ state: 'detached' })
    expect(await page.locator('.nav-title').textContent()).toBe('Fixture')
  })
})

describeWith(aBrowser, 'the text', () => {
  it('has a font of its own to fall back on, where the machine has no Chinese one', async () => {
    const own = 'Noto Sans SC Variable'
    const [outside, inside] = page.frames()
    for (const [frame, selector] of [
      [outside, 'body'],
      [inside, 'wx-page'],
    ] as const) {
      const families = await frame?.evaluate(
        (drawn) => getComputedStyle(document.querySelector(drawn) as Element).fontFamily,
        selector,
      )
      expect(families).toMatch(new RegExp(`"${own}", sans-serif$`))
      const status = await frame?.evaluate(async (family) => {
        const faces = await document.fonts.load(`14px "${family}"`, '微')
        return faces.map((face) => face.status)
      }, own)
      expect(status).toEqual(['loaded'])
    }
  })
})

describeWith(aBrowser, 'on a client of today', () => {
  beforeEach(async () => {
    await page.locator('[name=client]').selectOption('privacy')
    await page.waitForFunction('preview.host.era.privacy && preview.state')
  })
  /** The user agreed before, so that a tap opens the chooser at once. */
  const agree = async (): Promise<void> => {
    await page.locator('[name=agreed]').check()
    await page.evaluate('preview.restart()')
    await shown('[open-type=chooseAvatar]').waitFor()
  }

  it('an avatar is chosen from WeChat, from the album, or not at all', async () => {
    await agree()
    await ask()
    await answer('取消')
    expect(await dialogs().count()).toBe(0)
    await ask()
    await answer('从相册选择')
    await page.locator('.album-picture').first().click()
    await page.waitForFunction('preview.state.profile.status === "partial"')
    expect(await shown('wx-image > img').getAttribute('src')).toMatch(/^data:image/)
  })

  it('a picture that fails the safety check leaves the button usable', async () => {
    await agree()
    await ask()
    await answer('从相册选择')
    await page.locator('.album-picture[data-safe=false]').click()
    await page.waitForFunction('preview.state.profile.status === "anonymous"')
    await ask()
    await page.getByText('用微信头像').waitFor()
  })

  it('the privacy popup can be read, agreed to and refused', async () => {
    const require = 'void preview.host.wx.requirePrivacyAuthorize({ fail() {} })'
    await page.evaluate(require)
    await page.getByRole('button', { name: '《小程序隐私保护指引》' }).click()
    await page.locator('[data-prompt=contract]').waitFor()
    await answer('返回')
    await answer('拒绝')
    expect(await page.evaluate('preview.host.privacyAgreed')).toBe(false)
    await page.locator('[name=agreed]').check()
    expect(await page.evaluate('preview.host.privacyAgreed')).toBe(true)
  })

  it('the keyboard offers the nickname, and its review may refuse it', async () => {
    await page.locator('[name=agreed]').check()
    await shown('.more').click()
    await shown('input').click()
    await page.locator('.nickname-offer').click()
    await shown('.answer').getByText(NICKNAME).waitFor()
    await page.locator('[name=nicknameReview]').selectOption('fail')
    await shown('.from').click()
    await shown('input').focus()
    await shown('input').blur()
    await page.waitForFunction(
      () =>
        document
          .querySelector<HTMLIFrameElement>('.page-frame')
          ?.contentDocument?.querySelector('input')?.value === '',
    )
  })
})

describeWith(aBrowser, 'a keyboard', () => {
  const focused = () => app.locator(':focus')
  const hasRing = () =>
    focused().evaluate((element) => {
      const { outlineStyle, opacity } = getComputedStyle(element)
      return outlineStyle === 'solid' && opacity === '1'
    })

  it('types a name into the phone, corrects it, and leaves the field', async () => {
    await shown('.more').click()
    await shown('input').click()
    await page.keyboard.type('Ada  L')
    for (const key of ['Backspace', 'Backspace', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Delete']) {
      await page.keyboard.press(key)
    }
    await page.keyboard.type('vv')
    await page.keyboard.press('End')
    await page.keyboard.type('!')
    expect(await shown('input').inputValue()).toBe('Avva !')
    await shown('.answer').getByText('Avva !').waitFor()
    await page.keyboard.press('Shift+Tab')
    expect(await focused().textContent()).toBe('Ask')
  })

  it('asks, refuses and allows, and sees where it is all the time', async () => {
    await page.getByRole('button', { name: '关闭' }).focus()
    await page.keyboard.press('Tab')
    expect(await focused().getAttribute('open-type')).toBe('getUserInfo')
    expect(await hasRing()).toBe(true)
    await page.keyboard.press('Enter')
    await dialogs().waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await shown('.said').getByText('denied').waitFor()

    // Back on the button that asked.
    expect(await hasRing()).toBe(true)
    await page.keyboard.press('Space')
    await dialogs().waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await shown('auth-avatar').getByText(NICKNAME).first().waitFor()
    expect(await page.evaluate('preview.host.prompts.map(({ cause }) => cause)')).toEqual([
      'tap',
      'tap',
    ])
  })
})

describeWith(aBrowser, 'the app', () => {
  it('may ask for another client, and starts again on the page it was at', async () => {
    await shown('.more').click()
    await page.evaluate('preview.controller.wx.preview.setEra("3.17.2")')
    await page.waitForFunction('preview.host.era.privacy && preview.controller.bars().canGoHome')
    expect(await page.locator('.nav-title').textContent()).toBe('More')
    expect(await page.locator('[name=client]').inputValue()).toBe('privacy')
    await page.getByRole('button', { name: '首页' }).click()
    expect(await page.locator('.nav-title').textContent()).toBe('Fixture')
  })

  it('is in that era whatever the panel said before, and the panel says so', async () => {
    await page.locator('[name=publishedAt]').selectOption('2021-04-01')
    await page.waitForFunction('preview.host.era.button === "real"')
    await page.evaluate('preview.controller.wx.preview.setEra("3.17.2")')
    await page.waitForFunction('preview.host.era.privacy && preview.state')
    expect(await page.evaluate('preview.host.era')).toMatchObject({
      button: 'placeholder',
      profile: 'placeholder',
    })
    await page.waitForFunction(
      'document.querySelector("[name=publishedAt]").value === "2026-07-01"',
    )
  })
})

describeWith(aBrowser, 'the panel', () => {
  it('turns the phone dark, page and bars', async () => {
    const background = () =>
      shown('.card')
        .first()
        .evaluate((card) => getComputedStyle(card).backgroundColor)
    expect(await background()).toBe('rgb(255, 255, 255)')
    await choose('theme', 'dark')
    expect(await background()).toBe('rgb(34, 34, 34)')
    const bar = page.locator('.top-bar')
    expect(await bar.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
      'rgb(25, 25, 25)',
    )
  })

  it('speaks the language that WeChat speaks', async () => {
    await choose('language', 'en')
    await page.waitForFunction('preview.host.wx.getSystemInfoSync().language === "en"')
    await ask()
    await answer('Reject')
    await page.waitForFunction('preview.state.profile.status === "rejected"')
  })

  it('cuts the network, and the app goes on', async () => {
    await choose('network', 'off')
    const errMsgOf = (api: string, options = '') =>
      page.evaluate(
        `new Promise((done) => preview.host.wx.${api}({
          ${options} success: done, fail: ({ errMsg }) => done(errMsg) }))`,
      )
    for (const api of ['request', 'downloadFile']) {
      expect(await errMsgOf(api, 'url: "/none",')).toBe(`${api}:fail network offline`)
    }
    expect(await errMsgOf('login')).toBe('login:fail network offline')
    await ask()
    await page.waitForFunction('preview.state.profile.error?.code === "network"')
    expect(await dialogs().count()).toBe(0)
    await shown('.more').click()
    expect(await page.locator('.nav-title').textContent()).toBe('More')
    await page.locator('.nav-back').click()
    await choose('network', 'good')
    await ask()
    await dialogs().waitFor()
  })

  it('takes the permission back', async () => {
    await ask()
    await answer('允许')
    await shown('auth-avatar').getByText(NICKNAME).waitFor()
    await page.locator('[data-action=revoke]').click()
    await shown('auth-avatar').getByText('微信用户').waitFor()
  })

  it('starts once for several restarts at once, and again for one that comes meanwhile', async () => {
    const starts = (): Promise<number> =>
      page.evaluate('preview.entries.filter(({ title }) => title === "冷启动").length')
    const before = await starts()
    await page.evaluate('Promise.all([1, 2, 3].map(() => preview.restart())).then(() => undefined)')
    expect(await starts()).toBe(before + 1)
    await shown('.more').waitFor()
    await page.evaluate(`(async () => {
      const first = preview.restart()
      await new Promise((done) => setTimeout(done))
      await Promise.all([first, preview.restart(), preview.restart()])
    })()`)
    expect(await starts()).toBe(before + 3)
    await ask()
    await dialogs().waitFor()
  })

  it('has all its switches in sight at 1280 × 900, and says where more is below', async () => {
    await page.locator('[name=client]').selectOption('privacy')
    await page.waitForFunction('preview.host.era.privacy && preview.state')
    const hidden = async () => {
      await fontsReady(page)
      return page.locator('.left').evaluate((left) => left.scrollHeight - left.clientHeight)
    }
    await page.setViewportSize({ width: 1280, height: 900 })
    expect(await hidden()).toBe(0)
    await page.setViewportSize({ width: 1280, height: 700 })
    expect(await hidden()).toBeGreaterThan(0)
    const edge = await page.locator('.left').evaluate((left) => {
      const { position, bottom, backgroundImage } = getComputedStyle(left, '::after')
      return [position, bottom, backgroundImage.startsWith('linear-gradient')]
    })
    expect(edge).toEqual(['sticky', '0px', true])
    await page.locator('[name=agreed]').check()
    expect(await page.evaluate('preview.host.privacyAgreed')).toBe(true)
  })

  it('forgets everything, as another phone would have nothing', async () => {
    await ask()
    await answer('允许')
    await shown('auth-avatar').getByText(NICKNAME).waitFor()
    await page.locator('[data-action=clear]').click()
    await shown('auth-avatar').getByText('微信用户').waitFor()
  })

  it('tells what happened, in order, without secrets', async () => {
    await ask()
    await answer('允许')
    await page.waitForFunction('preview.entries.some((e) => e.title === "<auth-avatar> authorize")')
    const titles: string[] = await page.evaluate('preview.entries.map((e) => e.title)')
    const order = [
      'button.getUserInfo',
      'getUserInfo',
      'getUserInfo ← allow',
      '<auth-avatar> authorize',
    ]
    expect(titles.filter((title) => order.includes(title))).toEqual(order)
    const told = JSON.stringify(await page.evaluate('preview.entries'))
    expect(told).not.toMatch(/"(?:encryptedData|iv|signature|rawData)":"(?!•)/)
  })

  it('fits 1280 × 800 without a scroll bar, and a phone without a sideways one', async () => {
    const overflow = async () => {
      await fontsReady(page)
      return page.evaluate(() => {
        const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement
        return [scrollWidth - clientWidth, scrollHeight - clientHeight]
      })
    }
    expect(await overflow()).toEqual([0, 0])
    await page.setViewportSize({ width: 390, height: 844 })
    expect((await overflow())[0]).toBe(0)
  })
})

describeWith(aBrowser, 'while it runs', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mini-program-'))
    cpSync(fixture, folder, { recursive: true })
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('reloads after a change, and says what is wrong with one', async () => {
    const watched = await startPreview({ port: 0, watch: true, source: { root: folder, mounts } })
    try {
      await open(watched.url)
      const file = join(folder, 'pages/home/index.wxml')
      const before = readFileSync(file, 'utf8')
      writeFileSync(file, before.replace('>More<', '>Changed<'))
      await shown('.more').getByText('Changed').waitFor()
      writeFileSync(file, `${before}<view>`)
      await page
        .locator('.build-error')
        .getByText(/index\.wxml:\d+:\d+ warning: missing end tag/)
        .waitFor()
      writeFileSync(file, before)
      await shown('.more').getByText('More').waitFor()
    } finally {
      // Else the page complains that the server is gone.
      await page.goto('about:blank')
      await watched.close()
    }
  })

  it('runs the login server behind itself, on codes of the modelled WeChat', async () => {
    const { DATA_DIR } = process.env
    process.env.DATA_DIR = folder
    const whole = await startPreview({
      port: 0,
      loginServer: true,
      source: { root: fixture, mounts },
    })
    const post = (path: string, body: object): Promise<Response> =>
      fetch(`${whole.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    try {
      expect((await fetch(`${whole.url}api/health`)).status).toBe(200)
      const issued = await post('wechat/client/issueCode', { openid: 'oSomebody' })
      const login = await post('api/session', (await issued.json()) as object)
      expect(await login.json()).toMatchObject({ token: expect.any(String) as string })
      expect((await post('api/session', { code: 'none' })).status).toBe(400)
    } finally {
      await whole.close()
      if (DATA_DIR === undefined) delete process.env.DATA_DIR
      else process.env.DATA_DIR = DATA_DIR
    }
  })

  it('takes another port where its own is in use, and insists on one that was asked for', async () => {
    const port = Number(new URL(preview.url).port)
    await expect(startPreview({ port })).rejects.toThrow('EADDRINUSE')
    const first = await startPreview()
    const second = await startPreview()
    expect(first.url).not.toBe(second.url)
    await first.close()
    await second.close()
  })

  it('prints its address first, and ends when it is told to', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'demo/preview/start.ts'], {
      cwd: root,
      env: { ...process.env, PORT: '0', DATA_DIR: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = new Promise((resolve) => child.on('exit', resolve))
    try {
      const line = await new Promise<string>((resolve) => {
        createInterface(child.stdout).once('line', resolve)
      })
      expect(line).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
      expect((await fetch(line)).status).toBe(200)
    } finally {
      child.kill('SIGTERM')
    }
    expect(await ended).toBe(0)
  })
})
