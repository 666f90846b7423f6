import { once } from 'node:events'
import { createServer, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createWechatListener } from '../../host/server/http'
import { createWechatServer, type WechatServer } from '../../host/server/wechat'
import { buildMiniProgram, buildPage, type Built } from './build'
import type { Source } from './compile/files'
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
  const { source = demo, watch = false } = options
  const wechat = options.wechat ?? createWechatServer({ appId: APP_ID, secret: 'preview' })
  const routes: Record<string, RequestListener> = {
    '/wechat': createWechatListener(wechat),
    ...options.routes,
  }
  const listeners = new Set<ServerResponse>()
  let built = build(source)

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const prefix = `/${pathname.split('/')[1] ?? ''}`
    const route = routes[prefix]
    if (route) {
      request.url = request.url?.slice(prefix.length) ?? '/'
      route(request, response)
    } else if (pathname === '/changes') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      response.write(': waiting\n\n')
      listeners.add(response)
      response.on('close', () => listeners.delete(response))
    } else {
      void serve(built, pathname, response)
    }
  })
  await listen(server, options.port)

  const stopWatching = watch
    ? watchFolders(watched(source), () => {
        built = build(source)
        void built.then(() => listeners.forEach((response) => response.write('data: reload\n\n')))
      })
    : () => undefined

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      stopWatching()
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

const root = join(__dirname, '../..')
const demo: Source = {
  root: join(root, 'demo/miniprogram'),
  mounts: { 'miniprogram-auth-kit': join(root, 'components') },
}

const watched = ({ root: folder, mounts = {} }: Source): string[] => [
  ...(folder === undefined ? [] : [folder]),
  ...Object.values(mounts),
  join(root, 'host'),
  join(root, 'demo/preview'),
]

/** What is wrong with the preview itself is said where the page would be. */
async function build(source: Source): Promise<Map<string, Built>> {
  try {
    const files = await buildPage()
    return files.set('mini-program.json', buildMiniProgram(source))
  } catch (error) {
    const body = error instanceof Error ? error.message : String(error)
    return new Map([['index.html', { type: 'text/plain; charset=utf-8', body }]])
  }
}

async function serve(
  built: Promise<Map<string, Built>>,
  pathname: string,
  response: ServerResponse,
): Promise<void> {
  const file = (await built).get(pathname === '/' ? 'index.html' : pathname.slice(1))
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n')
    return
  }
  response.writeHead(200, { 'content-type': file.type, 'cache-control': 'no-store' })
  response.end(file.body)
}

const DEFAULT_PORT = 5173

async function listen(server: ReturnType<typeof createServer>, port?: number): Promise<void> {
  try {
    server.listen(port ?? DEFAULT_PORT, '127.0.0.1')
    await once(server, 'listening')
  } catch (error) {
    if (port !== undefined || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  }
}
