import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, FrameLocator, Page, Request } from 'playwright-core'
import { eras } from '../../demo/miniprogram/utils/eras'
import type { Settings } from '../../demo/preview/page/settings'
import { APP_ID, startPreview, type Preview } from '../../demo/preview/server'
import { createWechatServer } from '../../host/server/wechat'
import { describeWith } from '../support/requirement'
import { aBrowser, launchChromium } from './chromium'
import { onPhone } from './phone'

jest.setTimeout(180_000)

const NICKNAME = '林小满'
const ANONYMOUS = '微信用户'
const TABS = ['首页', '我的', '拦截', '列表']

let browser: Browser
let preview: Preview
let startDemo: (port: number) => Promise<Preview>
/** What only WeChat and the login server may know. */
const sessionKeys: string[] = []
beforeAll(async () => {
  browser = await launchChromium()
  const wechat = createWechatServer({ appId: APP_ID, secret: 'preview', openPlatform: true })
  const code2Session: typeof wechat.code2Session = async (code) => {
    const session = await wechat.code2Session(code)
    if (session.session_key !== undefined) sessionKeys.push(session.session_key)
    return session
  }
  startDemo = (port) =>
    startPreview({ port, loginServer: true, wechat: { ...wechat, code2Session } })
  preview = await startDemo(0)
})
afterAll(async () => {
  await browser.close()
  await preview.close()
})

/**
 * A newcomer in front of `npm start`, on the client with the native prompt where a test chooses no other
 * one; what the page prints as an error or warning fails the test.
 */
let page: Page
let app: FrameLocator
let complaints: string[]
let requests: Request[]
beforeEach(() => meet({ client: 'real' }))

async function meet(settings: Partial<Settings>): Promise<void> {
  complaints = []
  requests = []
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  page.setDefaultTimeout(30_000)
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return
    complaints.push(`${message.text()} ${message.location().url}`)
  })
  page.on('request', (request) => requests.push(request))
  await page.addInitScript(recordFrames)
  await onPhone(page, settings)
  app = page.frameLocator('.page-frame')
  await open()
}
afterEach(async () => {
  await page.close()
  expect(complaints).toEqual([])
})

async function open(): Promise<void> {
  await page.goto(preview.url)
  await page.evaluate('window.preview.ready')
}

/**
 * Notes what the mini-program's page says at each animation frame, from the first one on. Frames in which
 * nothing changed say the same, and would be drawn for this alone.
 */
function recordFrames(): void {
  if (window.parent === window) return
  const seen: string[] = []
  let isAsked = false
  const look = (): void => {
    isAsked = false
    const text = document.querySelector('wx-page')?.textContent ?? ''
    if (text !== '' && text !== seen.at(-1)) seen.push(text)
  }
  const observer = new MutationObserver(() => {
    if (!isAsked) requestAnimationFrame(look)
    isAsked = true
  })
  observer.observe(document, { childList: true, characterData: true, subtree: true })
  Object.assign(window, { seenFrames: seen })
}

const shown = (selector: string) =>
  app.locator('.mini-program-page:not([hidden])').locator(selector)
const tab = (text: string) => page.locator('.tab', { hasText: text }).click()
const answer = (name: string) => page.getByRole('button', { name, exact: true }).click()
const dialogs = () => page.locator('.overlay [role=dialog]')
const prompts = (): Promise<number> => page.evaluate('preview.host.prompts.length')
const status = (value: string) =>
  page
    .waitForFunction((wanted) => window.preview.state?.profile.status === wanted, value)
    .catch(async (error: unknown) => {
      const shownText = await app.locator('.mini-program-page:not([hidden])').innerText()
      throw new Error(`It never became ${value}; the page says: ${shownText}`, { cause: error })
    })
const avatar = () => shown('.auth-avatar--auth-avatar__button').first()
const names = () =>
  shown('.auth-avatar--auth-avatar__nickname, .profile-card--profile-card__nickname')
const asking = () =>
  shown(
    ['auth-avatar', 'login-gate', 'profile-card'].map((tag) => `.${tag}--${tag}__button`).join() +
      ', .login-gate--login-gate__overlay',
  )

declare global {
  interface Window {
    preview: { state?: { profile: { status: string } } }
  }
}

const pages: Record<string, () => Promise<void>> = {
  首页: () => tab('首页'),
  我的: () => tab('我的'),
  拦截: () => tab('拦截'),
  登录与会话: async () => {
    await tab('首页')
    await shown('.cell').getByText('登录与会话').click()
  },
  五个时代的微信: async () => {
    await page.locator('.nav-back').click()
    await shown('.cell').getByText('五个时代的微信').click()
  },
}

/** Every component on every page shows this name, and asks or does not. */
async function everywhere(name: string, asks: boolean): Promise<void> {
  for (const [title, go] of Object.entries(pages)) {
    await go()
    await page.locator('.nav-title').getByText(title, { exact: true }).waitFor()
    const texts = await names().allTextContents()
    expect([title, texts]).toEqual([title, texts.map(() => name)])
    expect([title, (await asking().count()) > 0]).toEqual([title, asks])
    expect([title, await shown('.auth-avatar--auth-avatar__image').count()]).toEqual([
      title,
      asks ? 0 : await shown('.auth-avatar--auth-avatar').count(),
    ])
  }
  await page.locator('.nav-back').click()
}

async function refuse(): Promise<void> {
  await avatar().click()
  await answer('拒绝')
  await dialogs().waitFor({ state: 'detached' })
}

async function allow(): Promise<void> {
  await avatar().click()
  await answer('允许')
  await status('granted')
}

describeWith(aBrowser, 'in the demo, a person', () => {
  it('is shown everything before anything is asked', async () => {
    await everywhere(ANONYMOUS, true)
    await tab('列表')
    expect(await shown('.person').count()).toBe(200)
    expect(await prompts()).toBe(0)
  })

  it('refuses three times, goes on using the app, allows at the fourth, and is shown everywhere', async () => {
    for (const place of ['首页', '我的', '首页']) {
      await tab(place)
      await refuse()
      for (const next of TABS) await tab(next)
      expect(await shown('.person').count()).toBe(200)
    }
    expect(await page.evaluate('preview.state.profile')).toMatchObject({
      status: 'rejected',
      attempts: 3,
    })
    await everywhere(ANONYMOUS, true)

    await tab('首页')
    await allow()
    expect(await prompts()).toBe(4)
    await everywhere(NICKNAME, false)
    expect(await page.evaluate('preview.host.prompts.every(({ cause }) => cause === "tap")')).toBe(
      true,
    )
  })

  it('is there after a reload, in the first frame, without a prompt', async () => {
    await allow()
    await page.waitForFunction(
      'localStorage["miniprogram-auth-kit.preview"].includes("scope.userInfo")',
    )
    await open()
    await names().first().waitFor()
    await page.waitForFunction('preview.host.count("getSetting") > 0')
    const frame = page.frames().find((one) => one.url().endsWith('frame.html'))
    const seen: string[] = (await frame?.evaluate('window.seenFrames')) ?? []
    expect(seen.length).toBeGreaterThan(0)
    for (const text of seen) {
      expect(text).toContain(`你好，${NICKNAME}`)
      expect(text).not.toContain(ANONYMOUS)
    }
    expect(await prompts()).toBe(0)
  })

  it('takes the permission back in the settings, and is nobody again everywhere', async () => {
    await allow()
    await tab('我的')
    await shown('.cell').getByText('授权设置').click()
    await page.locator('[data-scope="scope.userInfo"]').uncheck()
    await answer('返回')
    await status('anonymous')
    await everywhere(ANONYMOUS, true)
  })

  it('taps 点赞 once: the action goes on by itself after the grant', async () => {
    await tab('拦截')
    const likes = () => shown('.like').allTextContents()
    const second = () => shown('.login-gate--login-gate__overlay').nth(1)
    await second().click()
    await answer('拒绝')
    await status('rejected')
    expect(await likes()).toEqual(['点赞', '点赞', '点赞'])
    await second().click()
    await answer('允许')
    await shown('.section-title').getByText('刚才点的赞也完成了').waitFor()
    expect(await likes()).toEqual(['点赞', '已点赞', '点赞'])
    await shown('.like').nth(2).click()
    expect(await likes()).toEqual(['点赞', '已点赞', '已点赞'])
  })

  it('does not have the comment box created before the grant, and signs what is said in it', async () => {
    await tab('拦截')
    const createdAt = () => page.evaluate('preview.controller.page().data.createdAt')
    await refuseAt('.login-gate--login-gate__button')
    expect(await createdAt()).toBe('')
    expect(await shown('.comment-box--phrase').count()).toBe(0)
    await shown('.login-gate--login-gate__button').click()
    await answer('允许')
    await shown('.comment-box--phrase').first().click()
    expect(await createdAt()).not.toBe('')
    await shown('.comment-box--comment').getByText(`${NICKNAME}：茶汤很清`).waitFor()
  })

  it('scrolls through 200 others, which costs no native call', async () => {
    await tab('我的')
    // That page logs in by itself, which is over when the list is opened.
    await page.waitForFunction(`preview.state.session.status === 'active'`)
    const calls = (): Promise<string[]> => page.evaluate('preview.host.calls.map(({ api }) => api)')
    const before = await calls()
    await tab('列表')
    await shown('.person').nth(199).scrollIntoViewIfNeeded()
    expect(await shown('.auth-avatar--auth-avatar__nickname').count()).toBe(200)
    expect(await shown('wx-button').count()).toBe(0)
    expect((await calls()).slice(before.length)).toEqual([])
  })

  it('logs in with an account and a code, and the app goes on with that token', async () => {
    const result = shown('.account__result')
    await tab('首页')
    await shown('.cell').getByText('自己的账号').click()
    await shown('.account__name').click()
    await page.keyboard.type('xiaoman')
    await shown('.account__button').getByText('获取验证码').click()
    await result.getByText('验证码是').waitFor()
    await shown('.account__button').getByText('登录', { exact: true }).click()
    await result.getByText('已登录').waitFor()
    await shown('.account__button').getByText('我是谁').click()
    await result.getByText('你是 xiaoman').waitFor()
    await shown('.account__button').getByText('退出登录').click()
    await result.getByText('已退出').waitFor()
    expect(await page.evaluate('preview.state.session.status')).toBe('none')
  })

  it('finds no token, openid, session_key or encrypted data in anything that is drawn', async () => {
    await allow()
    await everywhere(NICKNAME, false)
    const secrets: Record<string, string[]> = { sessionKeys: [...sessionKeys] }
    secrets.openid = [await page.evaluate('preview.settings.openid')]
    const sent = requests.filter((request) => request.url().includes('/api/'))
    const field = (name: string): string[] =>
      sent.flatMap((request) => {
        const body = JSON.parse(request.postData() ?? '{}') as Record<string, string>
        return body[name] ?? []
      })
    for (const name of ['code', 'encryptedData', 'iv', 'signature']) secrets[name] = field(name)
    secrets.token = sent.flatMap(
      (request) => request.headers().authorization?.replace('Bearer ', '') ?? [],
    )
    const drawn = [
      await page.content(),
      await app.locator('html').evaluate((html) => html.outerHTML),
    ].join('\n')
    for (const [kind, values] of Object.entries(secrets)) {
      expect([kind, values.length > 0]).toEqual([kind, true])
      for (const value of values) expect([kind, drawn.includes(value)]).toEqual([kind, false])
    }
  })
})

async function refuseAt(selector: string): Promise<void> {
  await shown(selector).click()
  await answer('拒绝')
  await status('rejected')
}

/** Everything a reader sees of the page around the phone, of the phone and of its mini-program. */
async function visibleTexts(): Promise<string[]> {
  const bodies = page.frames().map((frame) => frame.locator('body').innerText())
  return (await Promise.all(bodies)).flatMap((text) => text.split('\n'))
}

describeWith(aBrowser, 'a newcomer with no settings', () => {
  beforeEach(async () => {
    await page.close()
    await meet({})
  })
  const field = (name: string) => shown(`.profile-form--profile-form__${name}`)

  it('is on the WeChat of today: the first tap on the avatar opens the sheet, and leads on to the end', async () => {
    expect(await page.locator('[name=shortcut]:checked').inputValue()).toBe('privacy')
    await avatar().click()
    await field('agree').click()
    await field('avatar').click()
    await page.getByText('用微信头像').click()
    await field('nickname').click()
    await page.locator('.nickname-offer').click()
    await field('save').click()
    await status('granted')
    await shown('.hero').getByText(`你好，${NICKNAME}`).waitFor()
    expect(await page.evaluate('preview.host.prompts.map(({ kind }) => kind)')).toEqual([
      'chooseAvatar',
    ])
  })

  it('is one click away from the native prompt', async () => {
    await page.getByText('旧版弹窗', { exact: true }).click()
    await page.waitForFunction('preview.state?.channel === "getUserInfo"')
    await avatar().click()
    expect(await dialogs().innerText()).toContain('获取你的昵称、头像')
  })

  it('reads English everywhere where English was chosen, and nowhere else', async () => {
    const withEnglish = (await visibleTexts()).filter((text) => /[a-z]+ [a-z]+ [a-z]+/i.test(text))
    expect(withEnglish).toEqual([])
    await page.getByText('English', { exact: true }).click()
    await page.locator('.nav-title').getByText('Home', { exact: true }).waitFor()
    const places = [
      () => tab('Mine'),
      () => tab('Gates'),
      () => tab('List'),
      () => tab('Home'),
      () => shown('.cell').getByText('Login and session').click(),
      async () => {
        await page.locator('.nav-back').click()
        await shown('.cell').getByText('An account of your own').click()
      },
      async () => {
        await page.locator('.nav-back').click()
        await shown('.cell').getByText('Five ages of WeChat').click()
      },
    ]
    // The names of the languages, the placeholder that WeChat answers, what it calls the privacy guide, and
    // what readers are called.
    const NAMES = /简体|繁體|微信用户|《小程序隐私保护指引》/g
    for (const go of places) {
      await go()
      const isOfPeople = await shown('.person').count()
      const texts = (await visibleTexts()).map((text) => text.replace(NAMES, ''))
      const chinese = texts.filter((text) => /\p{Script=Han}/u.test(text))
      expect(chinese.slice(isOfPeople)).toEqual([])
    }
  })
})

describeWith(aBrowser, 'the eras page', () => {
  const enter = async (title: string): Promise<void> => {
    const example = eras.find((era) => era.title === title)?.exampleVersion ?? ''
    await page.evaluate('window.before = preview.controller')
    await shown('.era').getByText(title, { exact: true }).click()
    await page.waitForFunction('preview.controller !== before')
    const version = 'preview.host.wx.getSystemInfoSync().SDKVersion'
    expect(await page.evaluate(version)).toBe(example)
    await shown('.era--current').getByText(title, { exact: true }).waitFor()
    expect(await names().allTextContents()).toEqual([ANONYMOUS, ANONYMOUS])
    // The avatar, the gate, and the card with its own avatar.
    expect(await asking().count()).toBe(4)
    expect(await prompts()).toBe(0)
  }
  const card = () => shown('.profile-card--profile-card__button')
  const field = (name: string) => shown(`.profile-form--profile-form__${name}`)
  const everyoneKnows = async (): Promise<void> => {
    await status('granted')
    await shown('.login-gate--login-gate__content').getByText('认识你之后的内容').waitFor()
    expect(await names().allTextContents()).toEqual([NICKNAME, NICKNAME])
    expect(await shown('.auth-avatar--auth-avatar__image').count()).toBe(2)
    expect(await asking().count()).toBe(0)
  }
  const completeForm = async (): Promise<void> => {
    await field('avatar').click()
    await page.getByText('用微信头像').click()
    await field('nickname').click()
    await page.locator('.nickname-offer').click()
    await field('save').click()
  }

  it('walks through the five: the same three components do the right thing in each', async () => {
    await shown('.cell').getByText('五个时代的微信').click()

    await enter('弹窗，给真实资料')
    await refuse()
    expect(await names().allTextContents()).toEqual([ANONYMOUS, ANONYMOUS])
    await allow()
    await everyoneKnows()

    await enter('不弹窗，只给“微信用户”')
    await card().click()
    await page.waitForFunction('preview.state.channel === "none"')
    expect(await asking().count()).toBe(0)
    expect(await names().allTextContents()).toEqual([ANONYMOUS, ANONYMOUS])
    await shown('.profile-card--profile-card__hint').waitFor()
    expect(await prompts()).toBe(0)

    for (const title of ['自己选头像，自己填昵称', '别的接口也收回了']) {
      await enter(title)
      await card().click()
      await completeForm()
      await everyoneKnows()
    }

    await enter('先读隐私指引，再填写')
    await card().click()
    await field('contract').waitFor()
    expect(await page.evaluate('preview.host.privacyAgreed')).toBe(false)
    await field('agree').click()
    await page.waitForFunction('preview.host.privacyAgreed')
    await completeForm()
    await everyoneKnows()
  })

  it('lets a person with nothing but a keyboard give a picture and a name', async () => {
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key)
    }
    const focused = (name: string) => field(name).and(app.locator(':focus'))
    await shown('.cell').getByText('五个时代的微信').click()
    await enter('先读隐私指引，再填写')
    await card().focus()
    await press('Shift+Tab', 'Tab', 'Enter')
    // The sheet stands after the page, and no component can move the focus into it.
    const tabTo = async (name: string): Promise<void> => {
      await field(name).waitFor()
      for (let presses = 0; presses < 30 && !(await focused(name).count()); presses += 1) {
        await press('Tab')
      }
      await focused(name).waitFor()
    }
    await tabTo('agree')
    await press('Enter')
    await tabTo('avatar')
    await press('Enter')
    await dialogs().waitFor()
    await press('Tab', 'Enter')
    await dialogs().waitFor({ state: 'detached' })
    await focused('avatar').waitFor()
    await field('image').waitFor()
    await press('Tab')
    await page.keyboard.type('Linn Xu')
    await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Backspace', 'Tab')
    await focused('save').waitFor()
    await press('Enter')
    await status('granted')
    expect(await names().allTextContents()).toEqual(['Lin Xu', 'Lin Xu'])
  })

  it('lists what a form says once, as the page hears it', async () => {
    await shown('.cell').getByText('五个时代的微信').click()
    await enter('自己选头像，自己填昵称')
    await card().click()
    await completeForm()
    await everyoneKnows()
    const events: string[] = await page.evaluate(
      'preview.entries.filter(({ kind }) => kind === "event").map(({ title }) => title)',
    )
    expect(events.sort()).toEqual([
      '<login-gate> pass',
      '<profile-card> authorize',
      '<profile-card> save',
    ])
  })

  it('draws the placeholder of its nickname field in the quiet colour of the components', async () => {
    await shown('.cell').getByText('五个时代的微信').click()
    await enter('自己选头像，自己填昵称')
    await card().click()
    const colours = await field('nickname').evaluate((input) => {
      const control = input.querySelector('input') ?? input
      const probe = document.createElement('i')
      probe.style.color = 'var(--auth-hint-color)'
      input.append(probe)
      const colours = [getComputedStyle(control, '::placeholder'), getComputedStyle(probe)].map(
        ({ color }) => color,
      )
      probe.remove()
      return colours
    })
    expect(colours[0]).toBe(colours[1])
  })
})

describeWith(aBrowser, 'the login page', () => {
  const button = (text: string) => shown('.action').filter({ hasText: new RegExp(`^${text}$`) })
  const line = (text: string) => shown('.log-line__text').getByText(text).first().waitFor()
  const login = () => page.evaluate('preview.state.session.status')
  const profile = () => page.evaluate('preview.state.profile.status')
  /** Consent does not wait for the server: it hears of it after the person does. */
  const allowAndTell = async (): Promise<void> => {
    const told = page.waitForResponse(
      (response) => response.url().endsWith('/api/profile') && response.ok(),
    )
    await allow()
    await told
  }
  /** A browser prints what a server refused, whoever handles it. */
  const forgetRefusals = (codes: number[]): void => {
    const isExpected = (text: string): boolean =>
      codes.some((code) => text.includes(`status of ${code}`)) && text.includes('/api/')
    complaints = complaints.filter((text) => !isExpected(text))
  }
  beforeEach(async () => {
    await shown('.cell').getByText('登录与会话').click()
  })

  it('keeps session and consent apart: each goes its own way', async () => {
    await button('登录').click()
    await line('auth.login()')
    expect([await login(), await profile()]).toEqual(['active', 'anonymous'])
    await refuse()
    await status('rejected')
    expect(await login()).toBe('active')
    await allow()
    expect(await login()).toBe('active')
    await button('续期').click()
    await line('session: 换了新令牌')
    expect([await login(), await profile()]).toEqual(['active', 'granted'])
    expect(await prompts()).toBe(2)
  })

  it('asks its server again by itself after the token expired', async () => {
    await button('登录').click()
    await line('auth.login()')
    await button('让令牌作废').click()
    await line('令牌已作废')
    await button('发请求').click()
    await line('GET /me：200，服务器还不知道昵称')
    expect(await login()).toBe('active')
    expect(await prompts()).toBe(0)
    forgetRefusals([401])
  })

  it('recovers from a session_key that was replaced: what was consented to is still decrypted', async () => {
    await button('登录').click()
    await line('auth.login()')
    await button('换 session_key').click()
    await line('session_key 已换')
    await allowAndTell()
    await button('发请求').click()
    await line(`GET /me：200，${NICKNAME}`)
    forgetRefusals([409])
  })

  it('without a network says what failed, and logs in when it is back', async () => {
    const network = (value: string) =>
      page.locator(`[name=network][value=${value}]`).locator('..').click()
    await network('off')
    await button('续期').click()
    await line('auth.login({ force: true })：没有成功：network')
    await network('good')
    await button('登录').click()
    await line('auth.login()：')
    expect(await login()).toBe('active')
  })

  it('is met as somebody new after all was forgotten', async () => {
    await allowAndTell()
    await button('发请求').click()
    await line(`GET /me：200，${NICKNAME}`)
    await page.locator('[data-action=clear]').click()
    await shown('.hero').getByText('还不认识你').waitFor()
    await shown('.cell').getByText('登录与会话').click()
    await button('发请求').click()
    await line('GET /me：200，服务器还不知道昵称')
    expect(await profile()).toBe('anonymous')
  })
})

describeWith(aBrowser, 'the preview’s login server', () => {
  const openid = (): Promise<string> => page.evaluate('preview.settings.openid')
  /** Ends the server under an open page, which stays, and starts another one in its place. */
  async function startAgain(): Promise<void> {
    const port = Number(new URL(preview.url).port)
    await page.goto('about:blank')
    await preview.close()
    preview = await startDemo(port)
  }

  it('is met with a new phone after it forgot everybody', async () => {
    await allow()
    await open()
    await status('granted')
    const before = await openid()
    await startAgain()
    await open()
    await status('anonymous')
    expect(await openid()).not.toBe(before)
    expect(await names().first().textContent()).toBe(ANONYMOUS)
  })

  it('that was started again under an open page has that page start anew', async () => {
    await allow()
    const before = await openid()
    const port = Number(new URL(preview.url).port)
    const reloaded = page.waitForEvent('load')
    await preview.close()
    preview = await startDemo(port)
    await reloaded
    await page.evaluate('window.preview.ready')
    expect(await openid()).not.toBe(before)
    await status('anonymous')
    // The browser prints that the server was away.
    complaints = complaints.filter((text) => !text.includes('net::ERR_'))
  })

  it('keeps the phone as long as it keeps its own records', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'preview-'))
    const { DATA_DIR } = process.env
    process.env.DATA_DIR = folder
    try {
      await startAgain()
      await open()
      const told = page.waitForResponse(
        (response) => response.url().endsWith('/api/profile') && response.ok(),
      )
      await allow()
      await told
      const before = await openid()
      await startAgain()
      await open()
      await status('granted')
      expect(await openid()).toBe(before)
    } finally {
      if (DATA_DIR === undefined) delete process.env.DATA_DIR
      else process.env.DATA_DIR = DATA_DIR
      await startAgain()
      rmSync(folder, { recursive: true })
    }
  })

  const ENDS: NodeJS.Signals[] = ['SIGTERM', 'SIGINT', 'SIGHUP']
  it.each(ENDS)('keeps its records in a folder of its own, until %s', async (signal) => {
    const folder = mkdtempSync(join(tmpdir(), 'preview-'))
    const records = (): string[] =>
      readdirSync(folder, { recursive: true })
        .map(String)
        .filter((file) => basename(file) === 'records')
    const child = spawn(process.execPath, ['--import', 'tsx', 'demo/preview/start.ts'], {
      cwd: join(__dirname, '../..'),
      env: { ...process.env, PORT: '0', TMPDIR: folder, DATA_DIR: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = new Promise((resolve) => child.on('exit', resolve))
    try {
      await new Promise((resolve) => createInterface(child.stdout).once('line', resolve))
      expect(records()).toHaveLength(1)
      child.kill(signal)
      expect(await ended).toBe(0)
      expect(records()).toEqual([])
    } finally {
      child.kill('SIGKILL')
      rmSync(folder, { recursive: true })
    }
  })
})
