import type { Lang } from '../../../components/index'
import { takePrinted, type Suite } from '../../driver/run'
import type { Screen } from '../../driver/driver'
import { CLIENTS, hints } from './support'

/** Chinese characters that only one of the two scripts has, and that our sentences use. */
const SIMPLIFIED = /[录时试应个请选择头点没关系败这设权见还]/
const TRADITIONAL = /[錄時試應個請選擇頭點沒關係敗這設權見還]/

const LANGUAGES = {
  zh_CN: (text: string) => !TRADITIONAL.test(text) && /[\u4e00-\u9fff]/.test(text),
  zh_TW: (text: string) => !SIMPLIFIED.test(text) && /[\u4e00-\u9fff]/.test(text),
  en: (text: string) => !/[\u4e00-\u9fff]/.test(text) && text !== '',
}

/** Every sentence, in three languages. */
export const languages: Suite = (driver, it) => {
  const page = driver.page({
    template: `<auth-avatar id="avatar" lang="{{lang}}" show-nickname />
      <login-gate id="gate" lang="{{lang}}">-</login-gate>
      <login-gate id="guard" lang="{{lang}}" mode="guard"><view /></login-gate>
      <profile-card id="card" lang="{{lang}}" show-settings />
      <profile-form id="form" lang="{{lang}}" />`,
    data: { lang: '' },
  })
  const button = '#avatar .auth-avatar__button'
  const speaks = (screen: Screen, language: keyof typeof LANGUAGES): void => {
    const words = screen.tree().match(/"[^"]+"|placeholder=\S+/g) ?? []
    expect(words.length).toBeGreaterThan(8)
    expect(words.filter((word) => !LANGUAGES[language](word))).toEqual([])
    expect(screen.find(button).attribute('lang')).toBe(language)
  }

  for (const language of ['zh_CN', 'zh_TW', 'en'] as const) {
    it(`speaks ${language} where the client does`, async () => {
      const screen = await page.open({ ...CLIENTS.asks, language })
      speaks(screen, language)
      screen.find(button).tap()
      await screen.answer('deny')
      expect(hints(screen)).toHaveLength(1)
      speaks(screen, language)
    })

    it(`speaks ${language} where the app is configured so, whatever the client speaks`, async () => {
      const screen = await page.open({ ...CLIENTS.asks, language: 'en' }, (auth) =>
        auth.configure({ lang: language }),
      )
      speaks(screen, language)
    })

    it(`speaks ${language} where a component is told so, whatever the app is`, async () => {
      const screen = await page.open({ ...CLIENTS.asks, language: 'zh_TW' }, (auth) =>
        auth.configure({ lang: 'en' }),
      )
      screen.setData({ lang: language })
      speaks(screen, language)
    })
  }

  for (const [language, spellings] of [
    ['zh_CN', ['zh', 'zh-CN', 'zh-Hans']],
    ['zh_TW', ['zh-TW', 'zh_HK', 'zh-Hant']],
    ['en', ['en-US', 'EN']],
  ] as const) {
    it(`speaks ${language} however it is spelt, to a component and to the app`, async () => {
      for (const spelling of spellings) {
        const client = language === 'en' ? 'zh_CN' : 'en'
        const screen = await page.open({ ...CLIENTS.asks, language: client })
        screen.setData({ lang: spelling })
        speaks(screen, language)
        const configured = await page.open({ ...CLIENTS.asks, language: client }, (auth) =>
          auth.configure({ lang: spelling as Lang }),
        )
        speaks(configured, language)
      }
      expect(takePrinted()).toEqual([])
    })
  }

  it('speaks as the client does where neither names a language of ours', async () => {
    const screen = await page.open({ ...CLIENTS.asks, language: 'zh_TW' }, (auth) =>
      auth.configure({ lang: 'english' as Lang }),
    )
    screen.setData({ lang: 'klingon' })
    speaks(screen, 'zh_TW')
    expect(takePrinted()).toContainEqual(expect.stringMatching(/lang is left out/))
  })

  it('speaks zh_TW to Hong Kong and Macau, and English to everybody else', async () => {
    for (const [language, code] of [
      ['zh_HK', 'zh_TW'],
      ['zh_MO', 'zh_TW'],
      ['zh-Hant', 'zh_TW'],
      ['fr', 'en'],
      ['zh', 'zh_CN'],
    ] as const) {
      const screen = await page.open({ ...CLIENTS.asks, language })
      speaks(screen, code)
    }
  })

  it('changes its language while it stands there, and back', async () => {
    const screen = await page.open(CLIENTS.asks)
    const before = screen.tree()
    screen.setData({ lang: 'en' })
    expect(screen.find('.login-gate__skip').text()).toMatch(/^[\x20-\x7e]+$/)
    screen.setData({ lang: '' })
    expect(screen.tree()).toBe(before)
  })

  it('says the app’s own sentences, in every language', async () => {
    const screen = await page.open(CLIENTS.asks, (auth) =>
      auth.configure({ texts: { useProfile: '用吧', gateSkip: 'Später' } }),
    )
    screen.setData({ lang: 'en' })
    expect(screen.find('.login-gate__button').text()).toBe('用吧')
    expect(screen.find('.profile-card__button').text()).toBe('用吧')
    expect(screen.find('.login-gate__skip').text()).toBe('Später')
  })

  it('asks the client for the profile in the language that is spoken', async () => {
    const screen = await page.open({ ...CLIENTS.asks, language: 'en' })
    for (const one of [
      '#avatar .auth-avatar__button',
      '.login-gate__button',
      '.login-gate__overlay',
      '.profile-card__button',
    ]) {
      expect(screen.find(one).attribute('lang')).toBe('en')
    }
  })
}
