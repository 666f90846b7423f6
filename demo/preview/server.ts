import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createWechatListener } from '../../host/server/http'
import { createWechatServer, type WechatServer } from '../../host/server/wechat'
import { buildMiniProgram, buildPage } from './build'
import type { Source } from './compile/files'
import { createListener, MEMORY, type Pages } from './listener'
import { startLoginServer } from './login-server'
import { watchFolders } from './watch'

export interface PreviewOptions {
  /** Default 5173, or any free port where that is taken. A port that is asked for must be free; 0: any. */
  port?: number
  /** The mini-program. Default: the demo, with the components taken from their sources. */
  source?: Source
  /** Rebuild and reload when a source changes. Default `false`. */
  watch?: boolean
  /** WeChat's servers, for the client in the page. Default: modelled ones. */
  wechat?: WechatServer
  /** Run the demo's login server as well, and let the demo know it. Default `false`. */
  loginServer?: boolean
  /** More to serve, by the first part of the path, such as `/api`, which the listener does not see. */
  routes?: Record<string, RequestListener>
}

export interface Preview {
  /** With a slash at the end. */
  url: string
  close: () => Promise<void>
}

export const APP_ID = 'wx5a3d0c1b2e4f6789'

/** Serves the preview on 127.0.0.1. */
export async function startPreview(options: PreviewOptions = {}): Promise<Preview> {
  const wechat =
    options.wechat ?? createWechatServer({ appId: APP_ID, secret: 'preview', openPlatform: true })
  const routes = { '/wechat': createWechatListener(wechat), ...options.routes }

  const { listener, show } = createListener(routes)
  const server = createServer(listener)
  await listen(server, options.port)
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const closing: (() => Promise<void> | void)[] = [() => end(server)]
  const close = async (): Promise<void> => {
    for (const it of closing) await it()
  }

  let source = options.source ?? demo
  let memory = ''
  try {
    if (options.loginServer) {
      const login = await startLoginServer(wechat, `${url}api`)
      closing.push(login.close)
      memory = login.memory
      Object.assign(routes, { '/api': login.listener })
      source = withServer(source, `${url}api`)
    }
    if (options.watch) {
      closing.unshift(watchFolders(watched(source), () => void show(build(source, memory))))
    }
  } catch (error) {
    await close()
    throw error
  }
  void show(build(source, memory))
  return { url, close }
}

const root = join(__dirname, '../..')
const demo: Source = {
  root: join(root, 'demo/miniprogram'),
  mounts: { 'miniprogram-auth-kit': join(root, 'components') },
}

/** The demo's own configuration names no server; here there is one. */
const withServer = (source: Source, server: string): Source => ({
  ...source,
  files: { ...source.files, 'config.ts': `export const server: string = '${server}'` },
})

const watched = ({ root: folder, mounts = {} }: Source): string[] => [
  ...(folder === undefined ? [] : [folder]),
  ...Object.values(mounts),
  join(root, 'host'),
  join(root, 'demo/preview'),
]

/** What is wrong with the preview itself is said where the page would be. */
async function build(source: Source, memory: string): Promise<Awaited<Pages>> {
  try {
    const pages = await buildPage()
    return pages
      .set('mini-program.json', buildMiniProgram(source))
      .set(MEMORY, { type: 'text/plain; charset=utf-8', body: memory })
  } catch (error) {
    const body = error instanceof Error ? error.message : String(error)
    return new Map([['index.html', { type: 'text/plain; charset=utf-8', body }]])
  }
}

const DEFAULT_PORT = 5173

async function listen(server: Server, port?: number): Promise<void> {
  try {
    server.listen(port ?? DEFAULT_PORT, '127.0.0.1')
    await once(server, 'listening')
  } catch (error) {
    if (port !== undefined || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  }
}

async function end(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
}
