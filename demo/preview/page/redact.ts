/** Names whose values are never shown: credentials, ids and encrypted data. */
const SECRET_NAMES =
  /^(?:token|authorization|openid|unionid|session_?key|encrypteddata|iv|signature|rawdata|cloudid)$/i

/** Returns the value with its secrets replaced and its long texts cut. */
export function redact(value: unknown, name = ''): unknown {
  if (SECRET_NAMES.test(name) && value !== undefined) return '•••'
  if (typeof value === 'string') return shorten(value)
  if (Array.isArray(value)) return value.map((item) => redact(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, redact(inner, key)]))
}

/**
 * Returns the options of a native call without secrets: without stored values and request bodies.
 */
export function redactCall(api: string, options: unknown): unknown {
  if (/^(?:set|get)Storage(?:Sync)?$/.test(api)) {
    const key: unknown = Array.isArray(options)
      ? options[0]
      : ((options as { key?: unknown } | undefined)?.key ?? options)
    return { key }
  }
  if (/^(?:request|uploadFile)$/.test(api)) {
    const { url, method, filePath } = options as Record<string, unknown>
    // A query may contain secrets.
    return redact({ url: String(url).replace(/\?.*/s, '?…'), method, filePath })
  }
  return redact(options)
}

const MAX_TEXT_LENGTH = 80

const shorten = (text: string): string =>
  text.length > MAX_TEXT_LENGTH ? `${text.slice(0, MAX_TEXT_LENGTH / 2)}… (${text.length})` : text
