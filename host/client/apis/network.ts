import { attempt, continueWith, type MaybePromise } from '../../maybe-promise'
import type { HostRequest, HostResponse } from '../app-server'
import type { AbortCall, CallTraits } from '../calls/native-calls'
import { callbackListener, NativeRefusal, type Callbacks } from '../calls/outcome'
import type { Client } from '../client'

interface RequestOptions extends Callbacks {
  url: string
  method?: string
  data?: unknown
  header?: Record<string, string>
  /** Milliseconds. Default 60,000. */
  timeout?: number
  dataType?: string
}
interface UploadOptions extends RequestOptions {
  filePath: string
  name: string
  formData?: Record<string, unknown>
}

export function networkApis({ native, files, appServer }: Client) {
  const { handlers } = appServer
  const requestTask = (abort: AbortCall) => ({
    abort: () => abort('abort'),
    onHeadersReceived: () => undefined,
    offHeadersReceived: () => undefined,
    onChunkReceived: () => undefined,
    offChunkReceived: () => undefined,
  })
  // Callbacks of request and downloadFile keep the tap state, those of uploadFile do not (official docs, view/tap).
  const traitsOf = (options: RequestOptions, keepsTapState: boolean): CallTraits => ({
    keepsTapState,
    timeout: options.timeout ?? 60_000,
  })

  return {
    request: (options: RequestOptions) => {
      const work = () =>
        continueWith(
          responseOf('onRequest', handlers.request, (handler) => handler(requestOf(options))),
          (response) => ({
            ...statusAndHeader(response),
            cookies: [],
            data: parsedData(response.data, options.dataType ?? 'json'),
          }),
        )
      const listener = callbackListener(options)
      return requestTask(native.start('request', options, work, listener, traitsOf(options, true)))
    },

    uploadFile: (options: UploadOptions) => {
      const progressListeners = new Set<(progress: object) => void>()
      const work = () => {
        const file = files.get(options.filePath)
        if (!file) throw new NativeRefusal('file not found')
        const reportProgress = (percent: number): void => {
          for (const listener of [...progressListeners]) {
            listener({
              progress: percent,
              totalBytesSent: Math.round((file.size * percent) / 100),
              totalBytesExpectedToSend: file.size,
            })
          }
        }
        const { filePath, name, formData = {} } = options
        const upload = { ...requestOf(options), method: 'POST', filePath, name, formData, ...file }
        return continueWith(
          responseOf('onUpload', handlers.upload, (handler) => handler(upload, reportProgress)),
          (response) => ({
            ...statusAndHeader(response),
            // The platform never parses the response of an upload.
            data: typeof response.data === 'string' ? response.data : JSON.stringify(response.data),
          }),
        )
      }
      const listener = callbackListener(options)
      const abort = native.start('uploadFile', options, work, listener, traitsOf(options, false))
      return {
        ...requestTask(abort),
        onProgressUpdate: (added: (progress: object) => void) => progressListeners.add(added),
        offProgressUpdate: (removed: (progress: object) => void) =>
          progressListeners.delete(removed),
      }
    },

    downloadFile: (options: RequestOptions) => {
      const work = () =>
        continueWith(
          responseOf('onDownload', handlers.download, (handler) => handler(requestOf(options))),
          (response) => ({
            statusCode: response.statusCode ?? 200,
            tempFilePath: files.createTemp({ content: response.content ?? options.url }),
          }),
        )
      const listener = callbackListener(options)
      const abort = native.start('downloadFile', options, work, listener, traitsOf(options, true))
      return {
        ...requestTask(abort),
        onProgressUpdate: () => undefined,
        offProgressUpdate: () => undefined,
      }
    },
  }
}

function requestOf({ url, method = 'GET', data, header = {} }: RequestOptions): HostRequest {
  const request = { url, method: method.toUpperCase(), header: { ...header } }
  return data === undefined ? request : { ...request, data: copyOf(data) }
}

/**
 * Asks the app's server. Without a handler, without an answer, or on an error, the network failed; a
 * developer reads in `errMsg` which of them it was.
 */
function responseOf<Handler, Response>(
  name: string,
  handler: Handler | undefined,
  ask: (handler: Handler) => MaybePromise<Response | undefined>,
): MaybePromise<Response> {
  const fail = (reason: string): never => {
    throw new NativeRefusal(reason)
  }
  if (!handler) return fail(`host.${name} has no handler`)
  return attempt(
    () => ask(handler),
    (response) => response ?? fail(`the handler of host.${name} gave no answer`),
    (error) => fail(`the handler of host.${name} threw: ${String(error)}`),
  )
}

function statusAndHeader({ statusCode = 200, header = {} }: HostResponse) {
  return { statusCode, header }
}

/** A copy, since the app and its server share no objects. */
function copyOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null ? JSON.parse(JSON.stringify(data)) : data
}

function parsedData(data: unknown, dataType: string): unknown {
  if (typeof data !== 'string' || dataType !== 'json') return copyOf(data)
  try {
    return JSON.parse(data)
  } catch {
    return data
  }
}
