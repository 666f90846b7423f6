import type { FastifyInstance } from 'fastify'
import { join } from 'node:path'
import { type Code2Session, wechatEndpoint } from './code2session'
import type { Config } from './config'
import type { LogOptions } from './log'
import { startModel, type Model } from './model'
import { buildServer } from './server'
import { openStore } from './storage/open'

export interface RunOptions {
  /** A modelled WeChat that runs already. Without it, and without the real one, one is started. */
  wechat?: Model['wechat']
  /** Where the log goes; default: standard output. */
  log?: LogOptions['stream']
}

export interface RunningServer {
  app: FastifyInstance
  /** Where it listens. */
  url: string
  /** Where the modelled WeChat that it started listens. */
  modelUrl?: string
  /** Finishes what was asked, takes nothing new, and closes the storage. */
  close: () => Promise<void>
}

/** Connects WeChat or its model, opens the storage, and listens; where one of them fails, none stays open. */
export async function runServer(config: Config, options: RunOptions = {}): Promise<RunningServer> {
  const opened: (() => unknown)[] = []
  const close = async () => {
    while (opened.length > 0) await opened.pop()?.()
  }
  try {
    const wechat = await connectWechat(config, options)
    opened.push(wechat.close)
    const { appId, code2Session, modelUrl } = wechat
    const store = await openStore({ ...config, appId })
    opened.push(() => store.close())
    const app = await buildServer({
      ...config,
      appId,
      code2Session,
      store,
      avatarDir: join(config.dataDir, 'avatars'),
      log: { level: config.logLevel, stream: options.log },
    })
    opened.push(() => app.close())
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

interface Wechat {
  appId: string
  code2Session: Code2Session
  isModel: boolean
  modelUrl?: string
  close: () => void
}

async function connectWechat(config: Config, { wechat }: RunOptions): Promise<Wechat> {
  const real = config.wechat
  const close = () => undefined
  if (real) return { appId: real.appId, code2Session: wechatEndpoint(real), isModel: false, close }
  if (wechat) return { ...asked(wechat), close }
  const model = await startModel(config.modelPort, config.corsOrigin)
  return { ...asked(model.wechat), modelUrl: model.url, close: model.close }
}

function asked(model: Model['wechat']) {
  const code2Session: Code2Session = (code) => model.code2Session(code)
  return { appId: model.appId, code2Session, isModel: true }
}
