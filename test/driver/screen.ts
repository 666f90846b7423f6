import { createHost, type Host, type HostOptions } from '../../host'
import type { Driver, Heard, Launch, Mounted, PageSource, Screen, Stage } from './driver'
import { viewOf } from './view'

/** The phone of the running test, and how to clean it up. There is one at a time. */
let phone: { host: Host; putAway: (() => void)[] } | undefined

export function createDriver(stage: Stage): Driver {
  const sources: PageSource[] = []
  let isCompiled = false

  function start(page: number, client: Host | HostOptions = {}, launch?: Launch): Screen {
    if (!isCompiled) stage.compile(sources)
    isCompiled = true
    const host = 'clock' in client ? client : createHost(client)
    if (phone?.host !== host) closeScreens()
    host.install()
    phone ??= { host, putAway: [] }
    return createScreen(stage, page, host, launch)
  }

  return {
    framework: stage.framework,
    page(given) {
      if (isCompiled) throw new Error('Declare pages while tests are collected, not inside one')
      const source = typeof given === 'string' ? { template: given } : given
      const page = sources.push(source) - 1
      return {
        firstFrame: (client, launch) => start(page, client, launch),
        async open(client, launch) {
          const screen = start(page, client, launch)
          await screen.settle()
          return screen
        },
      }
    },
  }
}

/** Leaves the pages of a test and uninstalls its phone. */
export function closeScreens(): void {
  for (const putAway of phone?.putAway ?? []) putAway()
  phone?.host.uninstall()
  phone = undefined
  document.body.innerHTML = ''
}

function createScreen(stage: Stage, page: number, host: Host, launch?: Launch): Screen {
  const heard: Heard[] = []
  const mounted: Mounted = stage.mount(page, host, (event) => heard.push(event), launch)
  const stopListening = host.onPageLifetime((lifetime) => mounted.lifetime(lifetime))
  let isLeft = false
  const leave = (): void => {
    if (isLeft) return
    isLeft = true
    stopListening()
    mounted.unmount()
  }
  phone?.putAway.push(leave)

  return {
    ...viewOf(mounted.element, host, stage.classesOf),
    host,
    heard: () => heard.splice(0),
    events: () =>
      heard
        .splice(0)
        .filter(({ type }) => type !== 'statuschange')
        .map(({ type, from }) => (from === '' ? type : `${from}: ${type}`)),
    setData: (data) => mounted.setData(data),
    draws: () => mounted.draws(),
    settle: () => host.settle(),
    answer(...answers) {
      host.answer(...answers)
      return host.settle()
    },
    hide: (options) => host.hidePage(options),
    show(options) {
      host.showPage(options)
      return host.settle()
    },
    auth: () => mounted.auth(),
    copy: () => mounted.copy(),
    another: () => mounted.another(),
    restart(next) {
      host.restartApp()
      leave()
      return createScreen(stage, page, host, next ?? launch)
    },
    leave,
  }
}
