import type { Client } from '../client'
import type { LifecycleEvent, LifecycleListener } from '../lifecycle'

export function lifecycleApis({ native, lifecycle, launch }: Client) {
  const on = (event: LifecycleEvent) => (listener: LifecycleListener) =>
    native.callSync(`on${event}`, [], () => lifecycle.addListener(event, listener))
  const off = (event: LifecycleEvent) => (listener?: LifecycleListener) =>
    native.callSync(`off${event}`, [], () => lifecycle.removeListener(event, listener))

  return {
    getLaunchOptionsSync: () => native.callSync('getLaunchOptionsSync', [], launch.launchOptions),
    getEnterOptionsSync: () => native.callSync('getEnterOptionsSync', [], launch.enterOptions),
    onAppShow: on('AppShow'),
    offAppShow: off('AppShow'),
    onAppHide: on('AppHide'),
    offAppHide: off('AppHide'),
    onThemeChange: on('ThemeChange'),
    offThemeChange: off('ThemeChange'),
  }
}
