import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Bundle } from '../../../demo/preview/bundle'
import { compileMiniProgram } from '../../../demo/preview/compile/compile'
import { bootMiniProgram } from '../../../demo/preview/runtime/boot'
import type { MiniProgramController } from '../../../demo/preview/runtime/mini-program-controller'
import type { Host } from '../../../host'
import { PACKAGES } from '../app-folder'
import type { DrawListener, Framework, Page } from './framework'

/** A created component, as far as it is used here. */
interface Created {
  getMethodCaller(): { setData: (data: object, ...rest: unknown[]) => void }
  getBackendElement(): Element
}

/** glass-easel, the framework of phones since Skyline, drawing into a document. */
export function glassEasel(root: string): Framework {
  const mounts = Object.fromEntries(
    Object.keys(PACKAGES)
      .map((name): [string, string] => [
        name,
        path.join(root, 'node_modules', name, 'miniprogram_dist'),
      ])
      .filter(([, folder]) => existsSync(folder)),
  )
  const bundle = compileMiniProgram(
    { root, mounts, files: { 'app.js': APP } },
    ({ level }) => level === 'error',
  )
  return {
    name: 'glass-easel',
    start(host, onDraw) {
      let running = boot(bundle, host, onDraw)
      return {
        host,
        load(address) {
          // The scripts of every page have run by now, as on a phone.
          return () => {
            running.app.go('navigateTo', `/${address}`)
            return pageOf(running.app, onDraw)
          }
        },
        restart() {
          running.end()
          host.restartApp()
          running = boot(bundle, host, onDraw)
        },
        auth: () => running.auth(),
        end: () => running.end(),
      }
    },
  }
}

/** Loaded when it is asked for, since most apps do not require the library in app.js. */
const APP = `wx.appRuns(() => require('miniprogram-auth-kit').auth)
App({})`

function boot(
  bundle: Bundle,
  host: Host,
  onDraw?: DrawListener,
): { app: MiniProgramController; auth: () => never; end: () => void } {
  const uninstall = host.install()
  const root = document.createElement('div')
  document.body.append(root)
  let auth: (() => never) | undefined
  const wx = Object.assign(Object.create(host.wx) as object, {
    appRuns: (found: () => never) => void (auth = found),
  })
  const app = bootMiniProgram(
    bundle,
    {
      root,
      wx,
      onCreated: (component) => onDraw && listen(component as unknown as Created, onDraw),
    },
    '/blank',
  )
  return {
    app,
    auth: () => (auth as () => never)(),
    end() {
      app.destroy()
      // It leaves its listeners on the body, and with them the whole app.
      document.body = document.createElement('body')
      uninstall()
    },
  }
}

function pageOf(app: MiniProgramController, onDraw?: DrawListener): Page {
  const page = app.page()
  return {
    element: app.pageRoot(),
    setData(data) {
      onDraw?.(data, true)
      page.setData(data as Record<string, unknown>)
    },
  }
}

function listen(component: Created, onDraw: DrawListener): void {
  // The page tells by itself; the built-in elements are no components of the app.
  if (component.getBackendElement().tagName.toLowerCase().startsWith('wx-')) return
  const instance = component.getMethodCaller()
  const { setData } = instance
  instance.setData = (data, ...rest) => {
    onDraw(data, false)
    setData.call(instance, data, ...rest)
  }
}
