import { auth } from 'miniprogram-auth-kit'
import type { AuthError, AuthState, Session } from 'miniprogram-auth-kit'
import { server } from '../../config'
import { loginElsewhere } from '../../utils/login-server'
import { formatDateTime, formatTime } from '../../utils/time'

interface LogLine {
  id: number
  time: string
  text: string
}

interface MeAnswer {
  nickName?: string
  code?: string
}

const MAX_LINES = 12

Page({
  data: {
    hasServer: server !== '',
    session: {},
    profile: {},
    lines: [] as LogLine[],
  },
  unsubscribe() {
    // `onLoad` replaces this.
  },

  onLoad() {
    this.showState(auth.state)
    this.unsubscribe = auth.subscribe((state, previous) => {
      this.showState(state)
      this.logChanges(state, previous)
    })
  },
  onUnload() {
    this.unsubscribe()
  },

  onLogin() {
    this.logResult('auth.login()', auth.login().then(describeExpiry))
  },
  onRenew() {
    this.logResult('auth.login({ force: true })', auth.login({ force: true }).then(describeExpiry))
  },
  onLogout() {
    this.logResult(
      'auth.logout()',
      auth.logout().then(() => '已退出，不会自己再登录'),
    )
  },
  /** Revokes the token at the server without telling the library. */
  onRevokeToken() {
    const pending = auth.request({ url: `${server}/session`, method: 'DELETE' })
    this.logResult(
      '令牌已作废',
      pending.then(() => '现在发请求，会静默换一个新的再发一次'),
    )
  },
  /**
   * Has WeChat replace the `session_key` that the server stored. A login on another device does it.
   */
  onReplaceSessionKey() {
    const pending = loginElsewhere(server)
    this.logResult(
      'session_key 已换',
      pending.then(() => '令牌照常可用；下一份加密资料会先重新登录'),
    )
  },
  onRequest() {
    const pending = auth.request({ url: `${server}/me` })
    this.logResult(
      'GET /me',
      pending.then(({ statusCode, data }) => {
        const { nickName, code } = data as MeAnswer
        return `${statusCode}，${code ?? nickName ?? '服务器还不知道昵称'}`
      }),
    )
  },

  showState({ session, profile, channel }: AuthState) {
    const { status, expiresAt } = session
    this.setData({
      session: { status, expires: expiresAt ? formatDateTime(expiresAt) : '—' },
      profile: { status: profile.status, channel, attempts: profile.attempts },
    })
  },
  logChanges({ session, profile }: AuthState, previous: AuthState) {
    if (session.status !== previous.session.status) {
      this.addLine(`session: ${previous.session.status} → ${session.status}`)
    } else if (session.expiresAt !== previous.session.expiresAt) {
      this.addLine('session: 换了新令牌')
    }
    if (profile.status !== previous.profile.status) {
      this.addLine(`profile: ${previous.profile.status} → ${profile.status}`)
    }
  },
  logResult(title: string, pending: Promise<string>) {
    pending.then(
      (result) => this.addLine(`${title}：${result}`),
      (error: unknown) => this.addLine(`${title}：没有成功（${(error as AuthError).code}）`),
    )
  },
  addLine(text: string) {
    const { lines } = this.data
    const line = { id: (lines[0]?.id ?? 0) + 1, time: formatTime(Date.now()), text }
    this.setData({ lines: [line, ...lines].slice(0, MAX_LINES) })
  },
})

const describeExpiry = ({ expiresAt }: Session) => `${formatDateTime(expiresAt)} 到期`
