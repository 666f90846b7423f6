import { createHost, type Host, type HostOptions } from '../../../host'
import type { Launch, PageSource } from '../../driver/driver'
import { AGREED, EVENT_BINDINGS } from './support'

/** Every component that asks for a phone number, and one button of the page's own. */
export const PHONE_PAGE: PageSource = {
  template: `<view id="around" ${EVENT_BINDINGS}>
    <phone-button wx:if="{{button}}" id="button" realtime="{{realtime}}" editable="{{editable}}"
      disabled="{{disabled}}" ${EVENT_BINDINGS}>手机号登录</phone-button>
    <login-gate wx:if="{{gate}}" id="gate" need="phone" mode="{{mode}}" ${EVENT_BINDINGS}>
      <text class="secret">我的订单</text>
    </login-gate>
    <profile-card wx:if="{{card}}" id="card" show-phone ${EVENT_BINDINGS} />
  </view>`,
  data: {
    button: true,
    gate: false,
    card: false,
    mode: 'replace',
    realtime: false,
    editable: false,
    disabled: false,
  },
}

export const PHONE_BUTTON = '#button .phone-button'
export const PHONE_NUMBER = '#button .phone-button__number'
export const PHONE_HINT = '#button .phone-button__hint'
export const PHONE_CONTRACT = '#button .phone-button__contract'
export const NUMBER = '13800138000'
export const MASKED = '138****8000'

/** The app's server: it exchanges codes at WeChat, and knows who has which number. */
export interface PhoneServer {
  readonly host: Host
  /** Configures the app for it. */
  readonly launch: Launch
  /** The numbers that belong to somebody else. */
  readonly taken: Set<string>
  /** The numbers that it was given. */
  readonly numbers: string[]
}

export function phoneServer(options: HostOptions = AGREED): PhoneServer {
  const host = createHost(options)
  const server: PhoneServer = {
    host,
    taken: new Set(),
    numbers: [],
    launch(auth) {
      auth.configure({ bindPhone: (code) => Promise.resolve(code).then(bind) })
    },
  }
  function bind(code: string) {
    const number = numberOf(host, code)
    if (server.taken.has(number)) {
      throw Object.assign(new Error('taken'), { code: 'number-taken', message: '' })
    }
    server.numbers.push(number)
    return { number: `${number.slice(0, 3)}****${number.slice(-4)}` }
  }
  return server
}

/** Exchanges the code of a phone button at WeChat, as a server does. */
function numberOf({ server }: Host, code: string): string {
  const credentials = { appid: server.appId, secret: 'host-app-secret' }
  const token = server.stableToken({ grant_type: 'client_credential', ...credentials })
  const answer = server.getUserPhoneNumber(
    (token as { access_token?: string }).access_token ?? '',
    { code },
  )
  const { phone_info } = answer as { phone_info?: { purePhoneNumber: string } }
  if (!phone_info) throw new Error('the code was refused')
  return phone_info.purePhoneNumber
}
