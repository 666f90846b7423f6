import { authBehavior } from 'miniprogram-auth-kit/behaviors/auth'
import { accountServer } from '../../config'
import {
  currentAccount,
  loginWithCode,
  logoutOfAccount,
  requestCode,
} from '../../utils/account-server'
import { demoTexts } from '../../utils/texts'
import { translateTitle } from '../../utils/translate-title'

interface InputEvent {
  detail: { value: string }
}

const texts = demoTexts.account

Page({
  behaviors: [authBehavior],
  data: {
    texts,
    hasServer: accountServer !== '',
    account: '',
    code: '',
    result: '',
  },

  onLoad() {
    translateTitle('account')
  },

  onAccountInput({ detail }: InputEvent) {
    this.setData({ account: detail.value })
  },
  onCodeInput({ detail }: InputEvent) {
    this.setData({ code: detail.value })
  },
  onRequestCode() {
    this.show(
      requestCode(accountServer, this.data.account).then((code) => {
        this.setData({ code })
        return `${texts.codeIs}${code}${texts.codeNote}`
      }),
    )
  },
  onLogin() {
    const { account, code } = this.data
    this.show(loginWithCode(accountServer, account, code).then(() => texts.loggedIn))
  },
  onAskServer() {
    this.show(
      currentAccount(accountServer).then((account) =>
        account === undefined ? texts.unknownToken : `${texts.youAre}${account}`,
      ),
    )
  },
  onLogout() {
    this.show(logoutOfAccount(accountServer).then(() => texts.loggedOut))
  },

  show(pending: Promise<string>) {
    pending.then(
      (result) => this.setData({ result }),
      (error: unknown) => this.setData({ result: `${texts.failed}${(error as Error).message}` }),
    )
  },
})
