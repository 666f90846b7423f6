import type { Channel } from '../../../components/core/state/state'
import type { HostOptions } from '../../../host'
import type { Launch, Screen, Shown } from '../../driver/driver'
import { takePrinted, type Suite } from '../../driver/run'
import { agreementPage } from './agreement-page'
import { situations } from './agreement-situations'
import { ERAS } from './eras-table'
import { SHEET } from './form-person'
import { CLIENTS } from './support'

const AGREE = '.profile-form__agree'
const isAgreeing = (button: Shown): boolean =>
  /agree/i.test(JSON.stringify(button.attribute('open-type') ?? ''))

const LADDER: Channel[] = ['getUserInfo', 'chooseAvatar']
const EVERY = Object.keys(situations)
/** Where a client knows no agreement, what was refused or taken back makes no difference to it. */
const FEW = ['nobody tapped yet', 'the user said no', 'the user is known', 'the user logged out']
const SCHEMAS = ['chooseAvatar', 'agreePrivacyAuthorization'].map(
  (openType) => `button.open-type.${openType}`,
)

interface Case {
  client: HostOptions
  channels?: Channel[]
  names: string[]
}

const eraCases = Object.entries(ERAS).map(([era, { client, isEnforced }]): [string, Case] => [
  era,
  { client, names: isEnforced ? EVERY : FEW },
])
const CASES: Record<string, Case> = {
  ...Object.fromEntries(eraCases),
  'the first client that asks for it': { client: { sdkVersion: '2.32.3' }, names: FEW },
  'chooseAvatar alone': { client: CLIENTS.today, channels: ['chooseAvatar'], names: EVERY },
  'nothing declared': { client: { ...CLIENTS.today, privacyDeclared: false }, names: EVERY },
  'canIUse with gaps': {
    client: { ...CLIENTS.today, limits: { canIUseGaps: SCHEMAS } },
    names: EVERY,
  },
}

/** Nobody agrees to anything without sentence and link, by any button, on any client, in any state. */
export const agreement: Suite = (driver, it) => {
  const page = driver.page(agreementPage)

  /** A button that agrees stands below the sentence and the link, in a place that has room for them. */
  function checkButtons(screen: Screen): void {
    const agreeing = screen.findAll('button').filter(isAgreeing)
    const places = ['profile-form', 'phone-button', '.login-gate__prompt']
      .flatMap((place) => screen.findAll(place))
      .filter((place) => place.findAll('button').some(isAgreeing))
    expect(agreeing).toHaveLength(places.length)
    for (const place of places) {
      expect(place.text()).toMatch(
        /继续前，请阅读并同意《小程序隐私保护指引》\s*(同意并继续|手机号登录|使用手机号)/,
      )
      expect(place.find('.auth__contract').text()).toBe('《小程序隐私保护指引》')
      expect(place.findAll('button').filter(isAgreeing)[0]?.attribute('open-type')).toMatch(
        /^(getPhoneNumber\|)?agreePrivacyAuthorization$/,
      )
    }
    const unseen = screen.findAll('.login-gate__overlay').filter(isAgreeing)
    expect(unseen).toEqual([])
  }

  /** Closes what WeChat and the library opened. */
  async function closeAll(screen: Screen): Promise<void> {
    for (const prompt of screen.host.prompts.filter(({ open }) => open)) prompt.dismiss()
    if (screen.has(`${SHEET} .profile-sheet__mask`)) {
      await screen.find(`${SHEET} .profile-sheet__mask`).tapAndWait()
    }
    await screen.host.clock.advance(1000)
  }

  /** Taps every button but those that agree, one after the other, as the page stands then. */
  async function tapAll(screen: Screen): Promise<void> {
    const { host } = screen
    for (let index = 0; index < screen.findAll('button').length; index++) {
      const button = screen.findAll('button')[index]
      if (!button || isAgreeing(button)) continue
      const wasAgreed = host.privacyAgreed
      await button.tapAndWait()
      checkButtons(screen)
      await closeAll(screen)
      expect([button.tree(), host.privacyAgreed]).toEqual([button.tree(), wasAgreed])
      checkButtons(screen)
    }
  }

  for (const [what, { client, channels = LADDER, names }] of Object.entries(CASES)) {
    const launch: Launch = (auth) => auth.configure({ channels, exchange, bindPhone })
    for (const name of names) {
      it(`${what}: ${name}`, async () => {
        const opened = await page.open(client, launch)
        const screen = (await situations[name]?.(opened)) ?? opened
        await screen.settle()
        checkButtons(screen)
        await closeAll(screen)
        await tapAll(screen)
        expect(screen.host.prompts.every(({ cause }) => cause === 'tap')).toBe(true)
        const isForgotten = client.privacyDeclared === false
        expect(takePrinted().filter((line) => !isForgotten || !/Declare/.test(line))).toEqual([])
        if (!screen.has(AGREE)) return
        await screen.find(AGREE).tapAndWait()
        expect([screen.host.privacyAgreed, screen.auth().state.privacy]).toEqual([true, 'agreed'])
        expect(screen.findAll('button').filter(isAgreeing)).toEqual([])
      })
    }
  }
}

const bindPhone = () => Promise.resolve({ number: '138****8000' })
const exchange = (): Promise<{ token: string; expiresIn: number }> =>
  Promise.resolve({ token: 'token', expiresIn: 3600 })
