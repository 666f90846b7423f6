import type { Host, HostRequest, HostResponse, WechatBackend } from '../../../host/index'
import type { Settings } from './settings'

/** In ms; the delay of every response on a slow network. */
const SLOW_NETWORK_DELAY = 3000

const SERVED_BY_WECHAT = ['login', 'checkSession', 'getUserInfo', 'getUserProfile']
const SERVED_BY_APPS = ['request', 'uploadFile', 'downloadFile']

/** Sends the app's requests to real servers, with the network setting of the panel. */
export function connectNetwork(
  host: Host<WechatBackend>,
  network: () => Settings['network'],
): void {
  host.onRequest(async (request) =>
    (await waitForNetwork(network())) ? send(request, bodyOf(request)) : undefined,
  )
  host.onUpload(async (upload) => {
    if (!(await waitForNetwork(network()))) return undefined
    const body = new FormData()
    for (const [name, value] of Object.entries(upload.formData)) body.append(name, String(value))
    body.append(upload.name, await imageBlobOf(upload.content ?? 'data:,'), 'avatar.png')
    return send(upload, body)
  })
}

/** Applies the network setting to the calls that WeChat's own servers answer, as to all others. */
export function applyNetwork(host: Host<WechatBackend>, network: Settings['network']): void {
  for (const api of [...SERVED_BY_WECHAT, ...SERVED_BY_APPS]) {
    host.heal(api)
    if (network === 'off') host.fail(api, { errMsg: `${api}:fail network offline` }, Infinity)
  }
  for (const api of SERVED_BY_WECHAT) host.delay(api, network === 'slow' ? SLOW_NETWORK_DELAY : 0)
}

async function waitForNetwork(network: Settings['network']): Promise<boolean> {
  if (network === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW_NETWORK_DELAY))
  return network !== 'off'
}

/**
 * Converts an SVG image of the preview to PNG: a phone has no SVG avatars, and servers accept none.
 */
export async function imageBlobOf(address: string): Promise<Blob> {
  const blob = await (await fetch(address)).blob()
  if (blob.type !== 'image/svg+xml') return blob
  const image = new Image(AVATAR_SIZE, AVATAR_SIZE)
  image.src = address
  await image.decode()
  const canvas = new OffscreenCanvas(AVATAR_SIZE, AVATAR_SIZE)
  canvas.getContext('2d')?.drawImage(image, 0, 0, AVATAR_SIZE, AVATAR_SIZE)
  return canvas.convertToBlob({ type: 'image/png' })
}

/** In px; the default size of WeChat's avatars (official docs, UserInfo). */
const AVATAR_SIZE = 132

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
