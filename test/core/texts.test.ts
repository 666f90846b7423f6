import { readFileSync } from 'node:fs'
import path from 'node:path'
import { langOf, textsByLang, textsOf, type Need, type Text } from '../../components/locale/locale'
import { createWorld, eras, printed } from './support/world'

const NEEDS: Need[] = ['profile', 'session', 'all']
const LANGUAGES = ['zh_CN', 'zh_TW', 'zh_HK', 'en']
const BUTTONS = [
  'useProfile',
  'setProfile',
  'login',
  'edit',
  'settings',
  'logout',
  'logoutCancel',
  'gateSkip',
  'gateRetry',
  'formSave',
  'formCancel',
  'formAgree',
] as const

const said = (text: Text): string[] =>
  typeof text === 'function' ? NEEDS.map((need) => text(need)) : [text]
const allOf = (language: string): string[] => Object.values(textsOf(language)).flatMap(said)

describe('the sentences', () => {
  it.each(LANGUAGES)('of %s are whole: none is empty', (language) => {
    expect(allOf(language).filter((text) => !text.trim())).toEqual([])
  })

  it.each(LANGUAGES)('of %s: each cause has an answer of its own', (language) => {
    const texts = textsOf(language)
    const answers = Object.entries(texts).filter(([name]) => name.startsWith('hint'))
    expect(new Set(answers.map(([, text]) => text)).size).toBe(answers.length)
  })

  it.each(['zh_CN', 'zh_TW', 'zh_HK'])(
    'of %s: a button takes at most six characters',
    (language) => {
      const texts = textsOf(language)
      const long = BUTTONS.flatMap((name) => said(texts[name])).filter((text) => text.length > 6)
      expect(long).toEqual([])
    },
  )

  it.each([
    ['zh_CN', /登录/],
    ['zh_TW', /登入/],
    ['en', /log in|login|logging/i],
  ])('of %s: log in means the session, and nothing else', (language, logIn) => {
    const texts = textsOf(language)
    const names = Object.keys(texts) as (keyof typeof texts)[]
    const speaking = names.filter((name) => said(texts[name]).some((text) => logIn.test(text)))
    const session = /^(login|logout\w*|gate\w+)$/
    expect(speaking.filter((name) => !session.test(name))).toEqual([])
    const ofProfile = (text: Text) => (typeof text === 'function' ? text('profile') : '')
    expect(ofProfile(texts.gateDescription)).not.toMatch(logIn)
    expect(ofProfile(texts.gateSkip)).not.toMatch(logIn)
  })

  it('of Hong Kong are its own where they differ from Taiwan’s', () => {
    expect(langOf('zh_HK')).toBe('zh_TW')
    expect([textsOf('zh_HK').formContract, textsOf('zh_MO').formContract]).toEqual(
      Array(2).fill('《私隱保護指引》'),
    )
    expect(textsOf('zh_TW').formContract).toBe('《隱私保護指引》')
  })

  it.each(['design.md', 'en/design.md'])('all stand in docs/%s', (file) => {
    const docs = readFileSync(path.join(__dirname, '../../docs', file), 'utf8')
    for (const [name, text] of Object.entries(textsByLang.zh_CN)) {
      expect(docs).toContain(`| \`${name}\` `)
      for (const one of new Set(said(text))) expect(docs).toContain(one)
    }
  })
})

describe('the language', () => {
  it.each([
    ['zh-TW', 'zh_TW'],
    ['fr', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ])('%p that is wanted, beside a configured English, is %s', (wanted, lang) => {
    const world = createWorld({ auth: { lang: 'en' } })
    expect(world.components.texts(wanted).lang).toBe(lang)
  })

  it('that is configured and is none of ours leaves that of the client', () => {
    const world = createWorld({ host: { language: 'zh_TW' }, auth: { lang: 'fr' as never } })
    expect(world.components.texts().lang).toBe('zh_TW')
  })
})

describe('the name of the privacy guide', () => {
  /** What stands in the sentence beside the button, where the client names the guide so. */
  async function guideNamed(privacyContractName: unknown) {
    const world = createWorld({ host: eras.privacy })
    const before = world.components.texts()
    world.host.reply('getPrivacySetting', { needAuthorization: true, privacyContractName })
    await world.open()
    expect(Object.isFrozen(world.components.texts())).toBe(true)
    return { before: before.formContract, now: world.components.texts().formContract }
  }

  it.each([
    ['《满满的店隐私保护指引》', '《满满的店隐私保护指引》'],
    [' 《指引》\n', undefined],
    ['  《指引》 ', '《指引》'],
    ['指'.repeat(60), '指'.repeat(60)],
    ['指'.repeat(61), undefined],
    ['\u202e《指引》', undefined],
    ['《指\u0000引》', undefined],
    ['《指\u200b引》', undefined],
    [' ', undefined],
    ['', undefined],
    [7, undefined],
    [['《指引》'], undefined],
    [undefined, undefined],
  ])('that the client gives as %j is said: %j', async (name, said) => {
    const { before, now } = await guideNamed(name)
    expect(before).toBe('《隐私保护指引》')
    expect(now).toBe(said ?? before)
  })

  it('gives way to the sentence of the app', async () => {
    const world = createWorld({ host: eras.privacy, auth: { texts: { formContract: '《约定》' } } })
    await world.open()
    expect(world.components.texts().formContract).toBe('《约定》')
  })
})

describe('sentences of the app', () => {
  it('may be functions of what the gate that speaks is for', () => {
    const world = createWorld()
    world.auth.configure({ texts: { gateDescription: (need) => `要 ${need}` } })
    expect(NEEDS.map((need) => world.components.texts('', need).gateDescription)).toEqual([
      '要 profile',
      '要 session',
      '要 all',
    ])
  })

  it('that names nobody known is drawn, also beside an avatar of the app', () => {
    const world = createWorld()
    world.auth.configure({ texts: { anonymous: '游客' }, anonymous: { avatarUrl: '/guest.png' } })
    expect(world.state.profile.display).toEqual({ nickName: '游客', avatarUrl: '/guest.png' })
  })

  it('and ours are those of a profile where no need is said, and none of a need that is none', () => {
    const { components } = createWorld()
    const { gateDescription } = components.texts()
    expect(gateDescription).not.toBe('')
    expect(components.texts('', 'profile').gateDescription).toBe(gateDescription)
    expect(components.texts('', 'nothing').gateDescription).toBe('')
  })

  it('that are functions answer anew each time, since an app may have a language of its own', () => {
    const world = createWorld()
    let login = '登录'
    world.auth.configure({ texts: { login: () => login, formCancel: '关上' } })
    expect(world.components.texts().login).toBe('登录')
    login = 'Log in'
    expect(world.components.texts().login).toBe('Log in')
  })

  it('that are plain text are made once for each language and need, until other options come', () => {
    const world = createWorld()
    world.auth.configure({ texts: { login: '进来' } })
    const { components } = world
    const table = components.texts('', 'all')
    expect(components.texts('', 'all')).toBe(table)
    expect(components.texts('en', 'all').lang).toBe('en')
    expect(components.texts('', 'session')).not.toBe(table)
    expect(components.texts('', 'all')).toBe(table)
    expect(table.login).toBe('进来')

    world.auth.configure({ lang: 'zh_TW' })
    expect(components.texts('', 'all').lang).toBe('zh_TW')
    expect(components.texts('', 'all')).not.toBe(table)
  })

  it('a function that fails, or answers no text, leaves the packaged sentence', () => {
    const world = createWorld()
    world.auth.configure({
      texts: {
        gateDescription: () => {
          throw new Error('mine')
        },
        login: () => undefined as unknown as string,
        anonymous: () => 7 as unknown as string,
      },
    })
    const { gateDescription, login, anonymous } = world.components.texts('zh_CN', 'session')
    expect([gateDescription, login, anonymous]).toEqual(['登录后可用', '登录', '微信用户'])
    expect(printed()).toEqual([expect.stringContaining('a callback threw Error: mine')])
  })
})
