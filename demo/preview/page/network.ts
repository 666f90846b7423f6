import type { Host, HostRequest, HostResponse, WechatBackend } from '../../../host/index'
import type { Settings } from './settings'

/** ms that an answer takes on a slow network. */
const SLOW = 3000

const SERVED_BY_WECHAT = ['login', 'checkSession', 'getUserInfo', 'getUserProfile']

/** Connects the app's requests to real servers, through the network the panel chose. */
export function connectNetwork(
  host: Host<WechatBackend>,
  network: () => Settings['network'],
): void {
  host.onRequest(async (request) =>
    (await passes(network())) ? send(request, bodyOf(request)) : undefined,
  )
  host.onUpload(async (upload) => {
    if (!(await passes(network()))) return undefined
    const body = new FormData()
    for (const [name, value] of Object.entries(upload.formData)) body.append(name, String(value))
    const file = await (await fetch(upload.content ?? 'data:,')).blob()
    body.append(upload.name, file, 'file')
    return send(upload, body)
  })
}

/** What WeChat itself serves is slow or fails with the rest. */
export function setNetwork(host: Host<WechatBackend>, network: Settings['network']): void {
  for (const api of SERVED_BY_WECHAT) {
    host.heal(api)
    host.delay(api, network === 'slow' ? SLOW : 0)
    if (network === 'off') host.fail(api, {}, Infinity)
  }
}

async function passes(network: Settings['network']): Promise<boolean> {
  if (network === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW))
  return network !== 'off'
}

const bodyOf = ({ method, data }: HostRequest): string | undefined => {
  if (method === 'GET' || data === undefined) return undefined
  return typeof data === 'string' ? data : JSON.stringify(data)
}

async function send(
  { url, method, header }: HostRequest,
  body: BodyInit | undefined,
): Promise<HostResponse> {
  const headers = new Headers(header)
  if (typeof body === 'string' && !headers.has('content-type')) {
    headers.set('content-type', 'application/json')
  }
  const response = await fetch(url, { method, headers, body: body ?? null })
  return {
    statusCode: response.status,
    data: await response.text(),
    header: Object.fromEntries(response.headers),
  }
}
