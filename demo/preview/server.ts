import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createWechatListener } from '../../host/server/http'
import { createWechatServer, type WechatServer } from '../../host/server/wechat'
import { createAccountListener } from './account-server'
import { buildMiniProgram, buildPreviewPage, type BuiltFiles } from './build'
import type { MiniProgramSource } from './compile/files'
import { createRequestListener, MEMORY_ID_FILE } from './request-listener'
import { startLoginServer } from './login-server'
import { watchFolders } from './watch-folders'

export interface PreviewOptions {
  /**
   * Default: 5173, or any free port where 5173 is taken. A given port must be free. 0: any free
   * port.
   */
  port?: number
  /** The mini-program. Default: the demo, with the components taken from their sources. */
  source?: MiniProgramSource
  /** Rebuild and reload when a source changes. Default `false`. */
  watch?: boolean
  /** WeChat's servers, for the client in the page. Default: modelled ones. */
  wechat?: WechatServer
  /**
   * Run the demo's login server and account server as well, and configure the demo to use them. Default
   * `false`.
   */
  loginServer?: boolean
  /**
   * More listeners, by the first part of the path, such as `/api`. They receive the path without
   * it.
   */
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

  const { listener, publish } = createRequestListener(routes)
  const server = createServer(listener)
  await listen(server, options.port)
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const closeSteps: (() => Promise<void> | void)[] = [() => closeServer(server)]
  const close = async (): Promise<void> => {
    for (const step of closeSteps) await step()
  }

  let source = options.source ?? demoSource
  let memoryId = ''
  try {
    if (options.loginServer) {
      const loginServer = await startLoginServer(wechat, `${url}api`)
      closeSteps.push(loginServer.close)
      memoryId = loginServer.memoryId
      Object.assign(routes, { '/api': loginServer.listener, '/account': createAccountListener() })
      source = withServers(source, `${url}api`, `${url}account`)
    }
    if (options.watch) {
      closeSteps.unshift(
        watchFolders(watchedFolders(source), () => void publish(buildFiles(source, memoryId))),
      )
    }
  } catch (error) {
    await close()
    throw error
  }
  void publish(buildFiles(source, memoryId))
  return { url, close }
}

const root = join(__dirname, '../..')
const demoSource: MiniProgramSource = {
  root: join(root, 'demo/miniprogram'),
  mounts: { 'miniprogram-auth-kit': join(root, 'components') },
}

/** The demo's own `config.ts` names no servers. The preview replaces that file. */
const withServers = (
  source: MiniProgramSource,
  server: string,
  accountServer: string,
): MiniProgramSource => ({
  ...source,
  files: {
    ...source.files,
    'config.ts':
      `export const server: string = '${server}'\n` +
      `export const accountServer: string = '${accountServer}'\n`,
  },
})

const watchedFolders = ({ root: folder, mounts = {} }: MiniProgramSource): string[] => [
  ...(folder === undefined ? [] : [folder]),
  ...Object.values(mounts),
  join(root, 'host'),
  join(root, 'demo/preview'),
]

/** Builds all files. An error of the preview itself is shown in place of the page. */
async function buildFiles(source: MiniProgramSource, memoryId: string): Promise<BuiltFiles> {
  try {
    const files = await buildPreviewPage()
    return files
      .set('mini-program.json', buildMiniProgram(source))
      .set(MEMORY_ID_FILE, { type: 'text/plain; charset=utf-8', body: memoryId })
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

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
}
