import type { AuthFailure } from './state/state';
/**
 * What `auth.request` takes: the options of `wx.request`.
 * @zh `auth.request` 的参数，与 `wx.request` 相同
 */
export interface RequestOptions<Data = unknown> {
    /** The address. @zh 地址 */
    url: string;
    /** What is sent. @zh 发送的内容 */
    data?: string | object | ArrayBuffer;
    /** The token is set by the library: see the option `authorize`. @zh 请求头；token 由组件库写入，见选项 `authorize` */
    header?: Record<string, string>;
    /** Called beside the promise, as by `wx.request`. @zh 成功时调用，与 `wx.request` 相同；返回的 Promise 照常 */
    success?: (result: RequestResult<Data>) => void;
    /** Called with what the promise rejects with. @zh 失败时调用，收到 Promise 拒绝的原因 */
    fail?: (error: AuthFailure) => void;
    /** Called after `success` or `fail`, with the same. @zh 在 `success` 或 `fail` 之后调用，内容相同 */
    complete?: (answer: RequestResult<Data> | AuthFailure) => void;
    /** The method of HTTP. @default 'GET' @zh HTTP 方法 */
    method?: 'OPTIONS' | 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'TRACE' | 'CONNECT';
    /** Milliseconds. Default: the `timeout` option. @zh 毫秒数。默认是选项 `timeout` */
    timeout?: number;
    /** `json`: the answer is parsed; any other one: it is a text. @default 'json' @zh `json`：解析返回的内容；其他：保持文本 */
    dataType?: string;
    /** What the answer is. @default 'text' @baseLibrary 1.7.0 @zh 返回的内容的类型 */
    responseType?: 'text' | 'arraybuffer';
    /** The client may cache the answer. @baseLibrary 2.10.4 @zh 允许缓存 */
    enableCache?: boolean;
    /** The answer comes in chunks. @baseLibrary 2.20.2 @zh 分块接收 */
    enableChunked?: boolean;
    /** Allows HTTP/2. @baseLibrary 2.10.4 @zh 允许 HTTP/2 */
    enableHttp2?: boolean;
    /** Addresses are looked up by HttpDNS; needs `httpDNSServiceId`. @baseLibrary 2.19.1 @zh 用 HttpDNS 解析域名，需要 `httpDNSServiceId` */
    enableHttpDNS?: boolean;
    /** A failed HttpDNS look-up falls back to the local DNS. @baseLibrary 3.16.2 @zh HttpDNS 解析失败时改用本地 DNS */
    enableHttpDNSFallback?: boolean;
    /** The answer has a `profile`; the default on iOS and Android. @zh 返回里带 `profile`；iOS 和 Android 默认如此 */
    enableProfile?: boolean;
    /** Allows QUIC. @baseLibrary 2.10.4 @zh 允许 QUIC */
    enableQuic?: boolean;
    /** Goes by the mobile network even where there is Wi-Fi. @baseLibrary 2.21.0 @zh 有 Wi-Fi 时也走移动网络 */
    forceCellularNetwork?: boolean;
    /** The id of the HttpDNS provider. @baseLibrary 2.19.1 @zh HttpDNS 服务商的 id */
    httpDNSServiceId?: string;
    /** Milliseconds that an HttpDNS look-up may take. @baseLibrary 3.8.9 @zh HttpDNS 解析最长的毫秒数 */
    httpDNSTimeout?: number;
    /** `manual`: a redirect is not followed. @baseLibrary 3.2.2 @zh `manual`：不自动重定向 */
    redirect?: 'follow' | 'manual';
    /** Requests with less delay. @baseLibrary 3.3.3 @zh 高性能模式 */
    useHighPerformanceMode?: boolean;
}
/**
 * What `auth.request` returns: a promise that can be aborted.
 * @zh `auth.request` 返回的 Promise，可以中止
 */
export interface RequestWork<Result> extends Promise<Result> {
    /**
     * Ends the request: it rejects with `cancelled`, and is not sent where it was not sent yet.
     * @zh 中止请求：以 `cancelled` 拒绝；还没有发出的不再发出
     */
    abort(): void;
}
/**
 * What `auth.request` answers: the answer of `wx.request`.
 * @zh `auth.request` 的结果，与 `wx.request` 相同
 */
export interface RequestResult<Data = unknown> {
    /** What the server answered. @zh 服务器返回的内容 */
    data: Data;
    /** The status of HTTP. @zh HTTP 状态码 */
    statusCode: number;
    /** The headers of the answer. @zh 返回的头 */
    header: Record<string, string>;
    /** The client's own text. @zh 客户端给的文字 */
    errMsg: string;
    /** The cookies of the answer. @baseLibrary 2.4.2 @zh 返回的 cookie */
    cookies?: string[];
    /** What went wrong below the request, such as an HttpDNS look-up. @baseLibrary 3.0.0 @zh 请求过程中的网络异常，例如 HttpDNS 解析失败 */
    exception?: RequestException;
    /** How the request went, for debugging; iOS and Android. @baseLibrary 2.10.4 @zh 网络过程的调试信息；iOS 和 Android */
    profile?: RequestProfile;
    /** Was an address from HttpDNS used? With `enableHttpDNS`. @baseLibrary 3.4.10 @zh 是否用了 HttpDNS 的结果；设了 `enableHttpDNS` 时才有 */
    useHttpDNS?: boolean;
}
/**
 * Failures of the network below a request, by the client's numbers.
 * @zh 请求过程中的网络异常，按客户端的编号
 */
export interface RequestException {
    /** How often the client tried again. @zh 客户端重试的次数 */
    retryCount: number;
    /** Why each try failed. @zh 每次失败的原因 */
    reasons: {
        /** The client's text. @zh 客户端给的文字 */
        errMsg: string;
        /** The client's number. @zh 客户端给的编号 */
        errno: string;
    }[];
}
/**
 * The measurements of `wx.request`, named and spelled as the client does; times in ms. A client has
 * the fields of its version.
 * @zh `wx.request` 的测量值，字段名与客户端一致；时间以毫秒计。有哪些字段看客户端的版本
 */
export interface RequestProfile {
    /** `http1.1`, `h2`, `quic` or `unknown`. @zh `http1.1`、`h2`、`quic` 或 `unknown` */
    protocol?: string;
    /** The address of the server. @zh 服务器的 IP */
    peerIP?: string;
    /** The port of the server. @zh 服务器的端口 */
    port?: number;
    /** The connection was there already. @zh 是否复用连接 */
    socketReused?: boolean;
    /** The high performance mode was used. @baseLibrary 3.3.4 @zh 是否用了高性能模式 */
    usingHighPerformanceMode?: boolean;
    /** The call began. @baseLibrary 3.8.10 @zh 调用开始 */
    invokeStart?: number;
    /** The wait in the queue began. @baseLibrary 3.8.10 @zh 排队开始 */
    queueStart?: number;
    /** The wait in the queue ended. @baseLibrary 3.8.10 @zh 排队结束 */
    queueEnd?: number;
    /** The first redirect began. @zh 第一次重定向开始 */
    redirectStart?: number;
    /** The last redirect ended. @zh 最后一次重定向结束 */
    redirectEnd?: number;
    /** The client was ready to fetch. @zh 准备好发出请求 */
    fetchStart?: number;
    /** The look-up of the local DNS began. @zh 本地 DNS 解析开始 */
    domainLookUpStart?: number;
    /** The look-up of the local DNS ended. @zh 本地 DNS 解析结束 */
    domainLookUpEnd?: number;
    /** The look-up of HttpDNS began. @baseLibrary 3.8.9 @zh HttpDNS 解析开始 */
    httpDNSDomainLookUpStart?: number;
    /** The look-up of HttpDNS ended. @baseLibrary 3.8.9 @zh HttpDNS 解析结束 */
    httpDNSDomainLookUpEnd?: number;
    /** The connection began. @zh 建立连接开始 */
    connectStart?: number;
    /** The connection stood. @zh 建立连接完成 */
    connectEnd?: number;
    /** The TLS handshake began. @zh TLS 握手开始 */
    SSLconnectionStart?: number;
    /** The TLS handshake ended. @zh TLS 握手完成 */
    SSLconnectionEnd?: number;
    /** The request began to be sent. @zh 请求开始发送 */
    requestStart?: number;
    /** The request was sent. @zh 请求发送完成 */
    requestEnd?: number;
    /** The answer began to come. @zh 开始收到返回 */
    responseStart?: number;
    /** The answer was there. @zh 返回接收完成 */
    responseEnd?: number;
    /** The round trip of this request. @zh 这次请求的往返时间 */
    rtt?: number;
    /** The round trip of requests, estimated. @zh 估算的请求往返时间 */
    httpRttEstimate?: number;
    /** The round trip of the transport, estimated. @zh 估算的传输层往返时间 */
    transportRttEstimate?: number;
    /** 0 unknown, 1 offline, 2 slow 2g, 3 2g, 4 3g, 5 4g, 6 last. @zh 估算的网络类型：0 未知，1 离线，2 slow 2g，3 2g，4 3g，5 4g，6 last */
    estimate_nettype?: number;
    /** What comes down, estimated, in kbps. @zh 估算的下行速度，kbps */
    downstreamThroughputKbpsEstimate?: number;
    /** What came down just now, in kbps. @zh 当前的实际下载速度，kbps */
    throughputKbps?: number;
    /** Bytes sent. @zh 发送的字节数 */
    sendBytesCount?: number;
    /** Bytes received. @zh 收到的字节数 */
    receivedBytedCount?: number;
}
