import { authBehavior } from 'miniprogram-auth-kit/behaviors/auth'
import { accountServer } from '../../config'
import {
  currentAccount,
  loginWithCode,
  logoutOfAccount,
  requestCode,
} from '../../utils/account-server'

interface InputEvent {
  detail: { value: string }
}

Page({
  behaviors: [authBehavior],
  data: {
    hasServer: accountServer !== '',
    account: '',
    code: '',
    result: '',
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
        return `验证码是 ${code}（真实的服务器会发短信）`
      }),
    )
  },
  onLogin() {
    const { account, code } = this.data
    this.show(loginWithCode(accountServer, account, code).then(() => '已登录，会话已交给 auth'))
  },
  onAskServer() {
    this.show(
      currentAccount(accountServer).then((account) =>
        account === undefined ? '账号服务器不认得现在的令牌' : `账号服务器说：你是 ${account}`,
      ),
    )
  },
  onLogout() {
    this.show(logoutOfAccount(accountServer).then(() => '已退出，不会自己再登录'))
  },

  show(pending: Promise<string>) {
    pending.then(
      (result) => this.setData({ result }),
      (error: unknown) => this.setData({ result: `没有成功（${(error as Error).message}）` }),
    )
  },
})
