import type { AuthFailure } from './state/state'

/** What `auth.request` takes: the options of `wx.request`. */
export interface RequestOptions<Data = unknown> {
  url: string
  data?: string | object | ArrayBuffer
  /** The token is set by the library: see the option `authorize`. */
  header?: Record<string, string>
  /** Called beside the promise, as by `wx.request`. */
  success?: (result: RequestResult<Data>) => void
  /** Called with what the promise rejects with. */
  fail?: (error: AuthFailure) => void
  /** Called after `success` or `fail`, with the same. */
  complete?: (answer: RequestResult<Data> | AuthFailure) => void
  method?: 'OPTIONS' | 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'TRACE' | 'CONNECT'
  /** Milliseconds. Default: the `timeout` option. */
  timeout?: number
  dataType?: string
  /** Base library 1.7.0. */
  responseType?: 'text' | 'arraybuffer'
  /** Base library 2.10.4. */
  enableCache?: boolean
  /** Base library 2.20.2. */
  enableChunked?: boolean
  /** Base library 2.10.4. */
  enableHttp2?: boolean
  /** Base library 2.19.1; needs `httpDNSServiceId`. */
  enableHttpDNS?: boolean
  /** A failed HttpDNS look-up falls back to the local DNS. Base library 3.16.2. */
  enableHttpDNSFallback?: boolean
  /** The answer has a `profile`; the default on iOS and Android. */
  enableProfile?: boolean
  /** Base library 2.10.4. */
  enableQuic?: boolean
  /** Base library 2.21.0. */
  forceCellularNetwork?: boolean
  /** Base library 2.19.1. */
  httpDNSServiceId?: string
  /** Milliseconds. Base library 3.8.9. */
  httpDNSTimeout?: number
  /** `manual`: a redirect is not followed. Base library 3.2.2. */
  redirect?: 'follow' | 'manual'
  /** Base library 3.3.3. */
  useHighPerformanceMode?: boolean
}

/** What `auth.request` returns. */
export interface RequestWork<Result> extends Promise<Result> {
  /** Ends the request: it rejects with `cancelled`, and is not sent where it was not sent yet. */
  abort(): void
}

/** What `auth.request` answers: the answer of `wx.request`. */
export interface RequestResult<Data = unknown> {
  data: Data
  statusCode: number
  header: Record<string, string>
  errMsg: string
  /** Base library 2.4.2. */
  cookies?: string[]
  /** What went wrong below the request, such as an HttpDNS look-up. Base library 3.0.0. */
  exception?: RequestException
  /** How the request went, for debugging; iOS and Android. Base library 2.10.4. */
  profile?: RequestProfile
  /** Was an address from HttpDNS used? With `enableHttpDNS`. Base library 3.4.10. */
  useHttpDNS?: boolean
}

/** Failures of the network below a request, by the client's numbers. */
export interface RequestException {
  retryCount: number
  reasons: { errMsg: string; errno: string }[]
}

/**
 * The measurements of `wx.request`, named and spelled as the client does; times in ms. A client has
 * the fields of its version.
 */
export interface RequestProfile {
  /** `http1.1`, `h2`, `quic` or `unknown`. */
  protocol?: string
  peerIP?: string
  port?: number
  socketReused?: boolean
  /** Base library 3.3.4. */
  usingHighPerformanceMode?: boolean
  /** Base library 3.8.10. */
  invokeStart?: number
  /** Base library 3.8.10. */
  queueStart?: number
  /** Base library 3.8.10. */
  queueEnd?: number
  redirectStart?: number
  redirectEnd?: number
  fetchStart?: number
  domainLookUpStart?: number
  domainLookUpEnd?: number
  /** Base library 3.8.9. */
  httpDNSDomainLookUpStart?: number
  /** Base library 3.8.9. */
  httpDNSDomainLookUpEnd?: number
  connectStart?: number
  connectEnd?: number
  SSLconnectionStart?: number
  SSLconnectionEnd?: number
  requestStart?: number
  requestEnd?: number
  responseStart?: number
  responseEnd?: number
  rtt?: number
  httpRttEstimate?: number
  transportRttEstimate?: number
  /** 0 unknown, 1 offline, 2 slow 2g, 3 2g, 4 3g, 5 4g, 6 last. */
  estimate_nettype?: number
  downstreamThroughputKbpsEstimate?: number
  throughputKbps?: number
  sendBytesCount?: number
  receivedBytedCount?: number
}
