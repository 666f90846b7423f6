import { auth } from 'miniprogram-auth-kit'
import type { AuthOptions } from 'miniprogram-auth-kit'
import { server } from './config'
import { loginServerOptions } from './utils/login-server'
import { demoTexts, language } from './utils/texts'

/** What gives real data today comes first. Clients that do not have it are left the native prompt. */
const channels: AuthOptions['channels'] = ['chooseAvatar', 'getUserInfo']

App({
  onLaunch() {
    if (language !== 'zh_CN') translateTabs()
    auth.configure({ channels, ...(server && loginServerOptions(server)) })
  },
})

function translateTabs(): void {
  const { home, mine, gate, list } = demoTexts.titles
  for (const [index, text] of [home, mine, gate, list].entries()) {
    void wx.setTabBarItem({ index, text })
  }
}
