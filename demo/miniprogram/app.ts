import { auth } from 'miniprogram-auth-kit'
import { server } from './config'
import { connect } from './utils/server'

App({
  onLaunch() {
    if (server) auth.configure(connect(server))
  },
})
