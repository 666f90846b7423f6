/** Never shown: what proves who somebody is, and what was encrypted. */
const SECRET =
  /^(?:token|authorization|openid|unionid|session_?key|encrypteddata|iv|signature|rawdata|cloudid)$/i

/** The same value with its secrets covered and long text cut. */
export function redact(value: unknown, name = ''): unknown {
  if (SECRET.test(name) && value !== undefined) return '•••'
  if (typeof value === 'string') return shorten(value)
  if (Array.isArray(value)) return value.map((item) => redact(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, redact(inner, key)]))
}

/** The options of a native call: a login code is a secret there, and so is what is stored or sent. */
export function redactCall(api: string, options: unknown): unknown {
  if (/^(?:set|get)Storage(?:Sync)?$/.test(api)) {
    const key: unknown = Array.isArray(options)
      ? options[0]
      : ((options as { key?: unknown } | undefined)?.key ?? options)
    return { key }
  }
  if (/^(?:request|uploadFile)$/.test(api)) {
    const { url, method, filePath } = options as Record<string, unknown>
    // A query may hold anything.
    return redact({ url: String(url).replace(/\?.*/s, '?…'), method, filePath })
  }
  return redact(options)
}

const LONGEST = 80

const shorten = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST / 2)}… (${text.length})` : text
