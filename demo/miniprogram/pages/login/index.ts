import { auth } from 'miniprogram-auth-kit'
import type { AuthError, AuthState, Session } from 'miniprogram-auth-kit'
import { server } from '../../config'
import { loginElsewhere } from '../../utils/server'
import { calendar, clock } from '../../utils/time'

interface Line {
  id: number
  time: string
  text: string
}

interface Me {
  nickName?: string
  code?: string
}

const MOST = 12

Page({
  data: {
    hasServer: server !== '',
    session: {},
    profile: {},
    lines: [] as Line[],
  },
  unsubscribe() {
    // Set when the page loads.
  },

  onLoad() {
    this.show(auth.state)
    this.unsubscribe = auth.subscribe((state, previous) => {
      this.show(state)
      this.tell(state, previous)
    })
  },
  onUnload() {
    this.unsubscribe()
  },

  onLogin() {
    this.report('auth.login()', auth.login().then(lifeOf))
  },
  onRenew() {
    this.report('auth.login({ force: true })', auth.login({ force: true }).then(lifeOf))
  },
  onLogout() {
    this.report(
      'auth.logout()',
      auth.logout().then(() => '已退出，不会自己再登录'),
    )
  },
  /** The server forgets the token; this phone does not know that. */
  onExpire() {
    const work = auth.request({ url: `${server}/session`, method: 'DELETE' })
    this.report(
      '令牌已作废',
      work.then(() => '现在发请求，会静默换一个新的再发一次'),
    )
  },
  /** What a login elsewhere does: WeChat replaces the `session_key` that the server knows. */
  onRotate() {
    const work = loginElsewhere(server)
    this.report(
      'session_key 已换',
      work.then(() => '令牌照常可用；下一份加密资料会先重新登录'),
    )
  },
  onRequest() {
    const work = auth.request({ url: `${server}/me` })
    this.report(
      'GET /me',
      work.then(({ statusCode, data }) => {
        const { nickName, code } = data as Me
        return `${statusCode}，${code ?? nickName ?? '服务器还不知道昵称'}`
      }),
    )
  },

  show({ session, profile, channel }: AuthState) {
    const { status, expiresAt } = session
    this.setData({
      session: { status, expires: expiresAt ? calendar(expiresAt) : '—' },
      profile: { status: profile.status, channel, attempts: profile.attempts },
    })
  },
  tell({ session, profile }: AuthState, previous: AuthState) {
    if (session.status !== previous.session.status) {
      this.add(`session: ${previous.session.status} → ${session.status}`)
    } else if (session.expiresAt !== previous.session.expiresAt) {
      this.add('session: 换了新令牌')
    }
    if (profile.status !== previous.profile.status) {
      this.add(`profile: ${previous.profile.status} → ${profile.status}`)
    }
  },
  report(what: string, work: Promise<string>) {
    work.then(
      (result) => this.add(`${what}：${result}`),
      (error: unknown) => this.add(`${what}：没有成功（${(error as AuthError).code}）`),
    )
  },
  add(text: string) {
    const { lines } = this.data
    const line = { id: (lines[0]?.id ?? 0) + 1, time: clock(Date.now()), text }
    this.setData({ lines: [line, ...lines].slice(0, MOST) })
  },
})

const lifeOf = ({ expiresAt }: Session) => `${calendar(expiresAt)} 到期`
