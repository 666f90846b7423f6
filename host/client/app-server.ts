import type { MaybePromise } from '../maybe-promise'

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
  /** A string is parsed as JSON if it is JSON, as the platform does. */
  data?: unknown
  header?: Record<string, string>
}

export interface HostUpload extends HostRequest {
  filePath: string
  /** The name of the form field. */
  name: string
  formData: Record<string, unknown>
  size: number
  /** The content of the file, if the test gave one. */
  content?: string
}

/** The app's servers. A handler that returns nothing, or throws, is a network that failed. */
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

/** The app's own servers: handlers that a test sets. */
export interface AppServer {
  /** The present handlers. */
  readonly handlers: Readonly<Handlers>
  onRequest: (handler: Handlers['request']) => void
  onUpload: (handler: Handlers['upload']) => void
  onDownload: (handler: Handlers['download']) => void
}

export function createAppServer(): AppServer {
  const handlers: Handlers = {}
  return {
    handlers,
    onRequest: (handler) => {
      handlers.request = handler
    },
    onUpload: (handler) => {
      handlers.upload = handler
    },
    onDownload: (handler) => {
      handlers.download = handler
    },
  }
}
