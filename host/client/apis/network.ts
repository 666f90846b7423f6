import type { MaybePromise } from '../../server/backend'
import type { Client } from '../client'
import { hearBy, NativeRefusal, type Callbacks } from '../calls/outcome'
import { attempt, then } from '../../server/maybe-promise'

/** A `wx.request` on its way to the app's server. */
export interface HostRequest {
  url: string
  /** Default `'GET'`. */
  method: string
  data?: unknown
  header: Record<string, string>
}

export interface HostResponse {
  /** Default 200. */
  statusCode?: number
  /** A string is parsed as JSON where it can be, as the platform does. */
  data?: unknown
  header?: Record<string, string>
}

export interface HostUpload extends HostRequest {
  filePath: string
  /** The name of the form field. */
  name: string
  formData: Record<string, unknown>
  size: number
  /** What lies in the file, where the test said so. */
  content?: string
}

/** The app's servers; what answers nothing, or throws, is a network that failed. */
export interface Handlers {
  request?: (request: HostRequest) => MaybePromise<HostResponse | undefined>
  upload?: (
    upload: HostUpload,
    progress: (percent: number) => void,
  ) => MaybePromise<HostResponse | undefined>
  download?: (
    request: HostRequest,
  ) => MaybePromise<(HostResponse & { content?: string }) | undefined>
}

interface RequestOptions extends Callbacks {
  url: string
  method?: string
  data?: unknown
  header?: Record<string, string>
  /** ms; default 60,000. */
  timeout?: number
  dataType?: string
}
interface UploadOptions extends RequestOptions {
  filePath: string
  name: string
  formData?: Record<string, unknown>
}

export function networkApis({ native, files }: Client, handlers: Handlers) {
  const task = (giveUp: (reason: string) => void) => ({
    abort: () => giveUp('abort'),
    onHeadersReceived: () => undefined,
    offHeadersReceived: () => undefined,
    onChunkReceived: () => undefined,
    offChunkReceived: () => undefined,
  })
  const traits = (options: RequestOptions) => ({
    carriesTap: true,
    timeout: options.timeout ?? 60_000,
  })

  return {
    request: (options: RequestOptions) =>
      task(
        native.run(
          'request',
          options,
          () =>
            then(
              reach(() => handlers.request?.(requestOf(options))),
              (response) => ({
                statusCode: response.statusCode ?? 200,
                header: response.header ?? {},
                cookies: [],
                data: dataOf(response.data, options.dataType ?? 'json'),
              }),
            ),
          hearBy(options),
          traits(options),
        ),
      ),

    uploadFile: (options: UploadOptions) => {
      const listeners = new Set<(progress: object) => void>()
      const work = () => {
        const file = files.get(options.filePath)
        if (!file) throw new NativeRefusal('file not found')
        const progress = (percent: number): void => {
          for (const listener of [...listeners]) {
            listener({
              progress: percent,
              totalBytesSent: Math.round((file.size * percent) / 100),
              totalBytesExpectedToSend: file.size,
            })
          }
        }
        const { filePath, name, formData = {} } = options
        const upload = { ...requestOf(options), method: 'POST', filePath, name, formData, ...file }
        return then(
          reach(() => handlers.upload?.(upload, progress)),
          (response) => ({
            statusCode: response.statusCode ?? 200,
            header: response.header ?? {},
            // An upload's answer is never parsed.
            data: typeof response.data === 'string' ? response.data : JSON.stringify(response.data),
          }),
        )
      }
      // Only request, downloadFile and getSetting carry the tap state on (platform facts §1.8).
      const notCarried = { ...traits(options), carriesTap: false }
      return {
        ...task(native.run('uploadFile', options, work, hearBy(options), notCarried)),
        onProgressUpdate: (listener: (progress: object) => void) => listeners.add(listener),
        offProgressUpdate: (listener: (progress: object) => void) => listeners.delete(listener),
      }
    },

    downloadFile: (options: RequestOptions) => ({
      ...task(
        native.run(
          'downloadFile',
          options,
          () =>
            then(
              reach(() => handlers.download?.(requestOf(options))),
              (response) => ({
                statusCode: response.statusCode ?? 200,
                tempFilePath: files.createTemp({ content: response.content ?? options.url }),
              }),
            ),
          hearBy(options),
          traits(options),
        ),
      ),
      onProgressUpdate: () => undefined,
      offProgressUpdate: () => undefined,
    }),
  }
}

function requestOf({ url, method = 'GET', data, header = {} }: RequestOptions): HostRequest {
  const request = { url, method: method.toUpperCase(), header: { ...header } }
  return data === undefined ? request : { ...request, data: copy(data) }
}

/** Without a handler, without an answer, or with an exception: the network failed. */
function reach<T>(ask: () => MaybePromise<T | undefined>): MaybePromise<T> {
  const failed = (): never => {
    throw new NativeRefusal('')
  }
  return attempt(ask, (answer) => answer ?? failed(), failed)
}

/** The app and its server share no objects. */
function copy(data: unknown): unknown {
  return typeof data === 'object' && data !== null ? JSON.parse(JSON.stringify(data)) : data
}

function dataOf(data: unknown, dataType: string): unknown {
  if (typeof data !== 'string' || dataType !== 'json') return copy(data)
  try {
    return JSON.parse(data)
  } catch {
    return data
  }
}
