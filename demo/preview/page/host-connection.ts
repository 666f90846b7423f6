import type { HostEvent } from '../../../host/index'
import type { MiniProgramController } from '../runtime/mini-program-controller'
import { createInteractionApis } from './phone/interaction-apis'
import type { Phone } from './phone/phone'
import { createPromptDrawer, openPrivacyContract } from './phone/prompts'
import type { WechatTexts } from './phone/wechat-texts'
import type { PreviewHost } from './preview-host'
import { redactCall } from './redact'
import type { Timeline } from './timeline'

export interface HostConnection {
  host: PreviewHost
  phone: Phone
  timeline: Timeline
  texts: () => WechatTexts
  appName: () => string
  controller: () => MiniProgramController | undefined
  /** Called after every event of the host. */
  onEvent: () => void
}

/**
 * Connects a modelled client: its prompts are drawn on the phone, its events are recorded, and its
 * page lifetimes reach the mini-program. The returned function disconnects it.
 */
export function connectHost(connection: HostConnection): () => void {
  const { host, phone, timeline, texts, appName, controller, onEvent } = connection
  const drawPrompt = createPromptDrawer({
    host,
    overlay: phone.overlay,
    texts,
    appName,
    onAnswer: (prompt, answer) => {
      timeline.add({ kind: 'prompt', title: `${prompt.kind} ← ${describeAnswer(answer)}` })
      prompt.answer(answer)
    },
  })
  const stopWatch = host.watch((event) => {
    if (event.type === 'prompt') drawPrompt(event.prompt)
    recordHostEvent(event, connection)
    onEvent()
  })
  const stopLifetime = host.onPageLifetime((lifetime) => {
    if (lifetime === 'show') controller()?.show()
    else controller()?.hide()
  })
  return () => {
    stopWatch()
    stopLifetime()
  }
}

function recordHostEvent(event: HostEvent, { timeline, phone, texts }: HostConnection): void {
  if (event.type === 'log') {
    timeline.add({ kind: 'note', title: event.message })
    const [, toast] = /^\[Toast\] (.*)/.exec(event.message) ?? []
    if (toast !== undefined) {
      void createInteractionApis(phone.overlay, texts).showToast?.({ title: toast, icon: 'none' })
    }
  } else if (event.type === 'prompt') {
    const { kind, cause, open } = event.prompt
    if (open) timeline.add({ kind: 'prompt', title: kind, cause })
  } else {
    const { api, options } = event.call
    if (UNRECORDED_APIS.has(api)) return
    timeline.add({ kind: 'call', title: api, detail: redactCall(api, options) })
    if (api === 'openPrivacyContract') openPrivacyContract({ overlay: phone.overlay, texts })
  }
}

/** Calls that change nothing and are so frequent that they would hide the other entries. */
const UNRECORDED_APIS = new Set([
  'getSystemInfoSync',
  'getAppBaseInfo',
  'getDeviceInfo',
  'getWindowInfo',
  'canIUse',
  'getLaunchOptionsSync',
  'onAppShow',
  'offAppShow',
])

const describeAnswer = (answer: unknown): string =>
  typeof answer === 'string' ? answer : Object.keys(answer as object).join(', ')
