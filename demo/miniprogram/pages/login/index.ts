import { auth } from 'miniprogram-auth-kit'
import type { AuthError, AuthState, Session } from 'miniprogram-auth-kit'
import { server } from '../../config'
import { loginElsewhere } from '../../utils/login-server'
import { demoTexts } from '../../utils/texts'
import { formatDateTime, formatTime } from '../../utils/time'
import { translateTitle } from '../../utils/translate-title'

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

const texts = demoTexts.login

Page({
  data: {
    texts,
    hasServer: server !== '',
    session: {},
    profile: {},
    lines: [] as LogLine[],
  },
  unsubscribe() {
    // `onLoad` replaces this.
  },

  onLoad() {
    translateTitle('login')
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
      auth.logout().then(() => texts.loggedOut),
    )
  },
  /** Revokes the token at the server without telling the library. */
  onRevokeToken() {
    const pending = auth.request({ url: `${server}/session`, method: 'DELETE' })
    this.logResult(
      texts.revoked,
      pending.then(() => texts.revokedResult),
    )
  },
  /**
   * Has WeChat replace the `session_key` that the server stored. A login on another device does it.
   */
  onReplaceSessionKey() {
    const pending = loginElsewhere(server)
    this.logResult(
      texts.keyReplaced,
      pending.then(() => texts.keyReplacedResult),
    )
  },
  onRequest() {
    const pending = auth.request({ url: `${server}/me` })
    this.logResult(
      'GET /me',
      pending.then(({ statusCode, data }) => {
        const { nickName, code } = data as MeAnswer
        return String(statusCode) + texts.comma + (code ?? nickName ?? texts.nobody)
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
      this.addLine(`session: ${texts.newToken}`)
    }
    if (profile.status !== previous.profile.status) {
      this.addLine(`profile: ${previous.profile.status} → ${profile.status}`)
    }
  },
  logResult(title: string, pending: Promise<string>) {
    pending.then(
      (result) => this.addLine(title + texts.colon + result),
      (error: unknown) => this.addLine(title + texts.colon + texts.failed + reasonOf(error)),
    )
  },
  addLine(text: string) {
    const { lines } = this.data
    const line = { id: (lines[0]?.id ?? 0) + 1, time: formatTime(Date.now()), text }
    this.setData({ lines: [line, ...lines].slice(0, MAX_LINES) })
  },
})

const describeExpiry = ({ expiresAt }: Session) =>
  texts.expiresBefore + formatDateTime(expiresAt) + texts.expiresAfter

/** The library's errors have a code. What `wx` itself rejects with has a text. */
function reasonOf(error: unknown): string {
  const { code, errMsg } = error as Partial<AuthError>
  return code ?? errMsg ?? String(error)
}
