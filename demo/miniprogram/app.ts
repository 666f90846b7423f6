import { auth } from 'miniprogram-auth-kit'
import { server } from './config'
import { loginServerOptions } from './utils/login-server'

App({
  onLaunch() {
    if (server) auth.configure(loginServerOptions(server))
  },
})
