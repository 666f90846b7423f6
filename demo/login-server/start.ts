import { startWechatModel } from './wechat-model'

/**
 * Starts the login server against a modelled WeChat, with which the whole way can be tried without
 * a mini-program. The program is the real one: all that is set for it is where WeChat is.
 * `WX_MODEL_PORT` names the port of the modelled WeChat; by default it is any free one.
 */
async function main(): Promise<void> {
  const { CORS_ORIGIN, WX_MODEL_PORT = '' } = process.env
  const model = await startWechatModel(Number(WX_MODEL_PORT), CORS_ORIGIN || undefined)
  Object.assign(process.env, {
    WX_APPID: model.wechat.appId,
    WX_SECRET: model.secret,
    WX_BASE_URL: model.url,
  })
  console.log(`WeChat is modelled: ${model.url}`)
  await import('../../server/src/start')
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => model.close())
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
