import { auth } from 'miniprogram-auth-kit'
import { loginServerOptions } from './utils/login-server'

App({
  onLaunch({ path }) {
    auth.configure({
      // What gives real data today comes first. Clients that do not have it are left the native prompt.
      channels: ['chooseAvatar', 'getUserInfo'],
      // One example shows an app with accounts of its own, which has no other login.
      ...(path === 'pages/account-system/index' ? {} : loginServerOptions),
    })
  },
})
