import type { FastifyInstance } from 'fastify'
import { join } from 'node:path'
import { type Code2Session, wechatEndpoint } from './code2session'
import type { Config } from './config'
import type { LogOptions } from './log'
import { startWechatModel, type WechatModel } from './wechat-model'
import { buildServer } from './server'
import { openStore } from './storage/open'

export interface RunOptions {
  /** A running modelled WeChat to use. Default: the configured WeChat, else a new modelled one. */
  wechat?: WechatModel['wechat']
  /** Receives the log. Default: standard output. */
  log?: LogOptions['stream']
}

export interface RunningServer {
  app: FastifyInstance
  /** The URL of the server. */
  url: string
  /** The URL of the modelled WeChat, where the server started one. */
  modelUrl?: string
  /** Finishes open requests, accepts no new ones, and closes the storage. */
  close: () => Promise<void>
}

/**
 * Connects to WeChat or its model, opens the storage, and listens. Where a step fails, the steps
 * before it are undone.
 */
export async function runServer(config: Config, options: RunOptions = {}): Promise<RunningServer> {
  const closeSteps: (() => unknown)[] = []
  const close = async () => {
    while (closeSteps.length > 0) await closeSteps.pop()?.()
  }
  try {
    const wechat = await connectWechat(config, options)
    closeSteps.push(wechat.close)
    const { appId, code2Session, modelUrl } = wechat
    const store = await openStore(config)
    closeSteps.push(() => store.close())
    const app = await buildServer({
      ...config,
      apps: [{ appId }],
      code2Session,
      store,
      avatarDir: join(config.dataDir, 'avatars'),
      log: { level: config.logLevel, stream: options.log },
    })
    closeSteps.push(() => app.close())
    if (wechat.isModel) app.log.warn({ modelUrl }, MODEL_NOTICE)
    const url = await app.listen({ host: config.host, port: config.port })
    return { app, url, modelUrl, close }
  } catch (error) {
    await close()
    throw error
  }
}

const MODEL_NOTICE =
  'WX_APPID and WX_SECRET are not set: codes are exchanged with a modelled WeChat, not the real one'

interface WechatConnection {
  appId: string
  code2Session: Code2Session
  isModel: boolean
  modelUrl?: string
  close: () => void
}

async function connectWechat(config: Config, { wechat }: RunOptions): Promise<WechatConnection> {
  const endpoint = config.wechat
  const close = () => undefined
  if (endpoint) {
    const { appId } = endpoint
    return { appId, code2Session: wechatEndpoint(endpoint), isModel: false, close }
  }
  if (wechat) return { ...connectionOf(wechat), close }
  const model = await startWechatModel(config.modelPort, config.corsOrigin)
  return { ...connectionOf(model.wechat), modelUrl: model.url, close: model.close }
}

function connectionOf(model: WechatModel['wechat']) {
  const code2Session: Code2Session = (code) => model.code2Session(code)
  return { appId: model.appId, code2Session, isModel: true }
}
