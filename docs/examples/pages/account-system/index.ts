import { auth } from 'miniprogram-auth-kit'
import { currentAccount, endSession, openSession, requestCode } from './account-server'
import { text } from './text'

interface InputEvent {
  detail: { value: string }
}

Page({
  data: { text, message: text.start, isLoginShown: false, account: '', code: '' },

  /** The gate knows no login but yours: it asks you to show it. */
  onLogin() {
    this.setData({ isLoginShown: true, message: text.here })
  },
  onPass() {
    this.setData({ isLoginShown: false, message: text.passed })
  },

  onAccountInput({ detail }: InputEvent) {
    this.setData({ account: detail.value })
  },
  onCodeInput({ detail }: InputEvent) {
    this.setData({ code: detail.value })
  },
  onRequestCode() {
    this.tell(
      requestCode(this.data.account).then((code) => {
        this.setData({ code })
        return text.codeIs + code
      }),
    )
  },
  onSubmit() {
    const { account, code } = this.data
    this.tell(
      openSession(account, code).then(async (session) => {
        // { token, expiresIn }: from here on gates are open and requests carry the token.
        await auth.setSession(session)
        return text.passed
      }),
    )
  },
  onAskServer() {
    this.tell(currentAccount().then((account) => text.youAre + account))
  },
  onLogout() {
    this.tell(
      endSession().then(async () => {
        await auth.setSession(null)
        return text.loggedOut
      }),
    )
  },

  tell(pending: Promise<string>) {
    pending.then(
      (message) => this.setData({ message }),
      (error: unknown) => this.setData({ message: (error as Error).message }),
    )
  },
})
