import type { Host, HostRequest, HostResponse, WechatBackend } from '../../../host/index'
import type { Settings } from './settings'

/** ms that an answer takes on a slow network. */
const SLOW = 3000

const SERVED_BY_WECHAT = ['login', 'checkSession', 'getUserInfo', 'getUserProfile']
const SERVED_BY_APPS = ['request', 'uploadFile', 'downloadFile']

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
    body.append(upload.name, await pictureIn(upload.content ?? 'data:,'), 'avatar.png')
    return send(upload, body)
  })
}

/** What WeChat itself serves is slow or fails with the rest. */
export function setNetwork(host: Host<WechatBackend>, network: Settings['network']): void {
  for (const api of [...SERVED_BY_WECHAT, ...SERVED_BY_APPS]) {
    host.heal(api)
    if (network === 'off') host.fail(api, { errMsg: `${api}:fail network offline` }, Infinity)
  }
  for (const api of SERVED_BY_WECHAT) host.delay(api, network === 'slow' ? SLOW : 0)
}

async function passes(network: Settings['network']): Promise<boolean> {
  if (network === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW))
  return network !== 'off'
}

/** The pictures here are drawings; a phone's album has none, and servers take none. */
async function pictureIn(address: string): Promise<Blob> {
  const blob = await (await fetch(address)).blob()
  if (blob.type !== 'image/svg+xml') return blob
  const image = new Image(SIZE, SIZE)
  image.src = address
  await image.decode()
  const canvas = new OffscreenCanvas(SIZE, SIZE)
  canvas.getContext('2d')?.drawImage(image, 0, 0, SIZE, SIZE)
  return canvas.convertToBlob({ type: 'image/png' })
}

/** px, as WeChat's avatars are by default (platform facts §1.2). */
const SIZE = 132

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
