import { startWechatModel } from './wechat-model'

/**
 * Starts the login server against a modelled WeChat, with which the whole way can be tried without
 * a mini-program. The program is the real one: all that is set for it is where WeChat is.
 * `WX_MODEL_PORT` names the port of the modelled WeChat; by default it is any free one.
 */
/** Opens numbers of the modelled WeChat alone, which are nobody's: 32 bytes of 0. */
const DEMO_DATA_KEY = Buffer.alloc(32).toString('base64')

async function main(): Promise<void> {
  const { CORS_ORIGIN, WX_MODEL_PORT = '' } = process.env
  const model = await startWechatModel(Number(WX_MODEL_PORT), CORS_ORIGIN || undefined)
  Object.assign(process.env, {
    WX_APPID: model.wechat.appId,
    WX_SECRET: model.secret,
    WX_BASE_URL: model.url,
    DATA_KEY: process.env.DATA_KEY || DEMO_DATA_KEY,
  })
  console.log(`WeChat is modelled: ${model.url}`)
  await import('../../server/src/start')
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => model.close())
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
