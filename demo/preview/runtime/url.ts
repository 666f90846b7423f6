export interface PageUrl {
  /** Without slash and query. */
  path: string
  /** As it stands in the address: a mini-program decodes its own query. */
  query: Record<string, string>
  /** With query, without slash. */
  full: string
}

export function parseUrl(url: string, from = ''): PageUrl {
  const [address = '', search = ''] = url.split('?', 2)
  const path = address.startsWith('/') ? address : resolve(address, from)
  const query = Object.fromEntries(
    search
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const [name = '', value = ''] = pair.split(/=(.*)/s)
        return [name, value]
      }),
  )
  const clean = path.replace(/^\/+/, '')
  return { path: clean, query, full: search === '' ? clean : `${clean}?${search}` }
}

function resolve(address: string, from: string): string {
  const parts = from.split('/').slice(0, -1)
  for (const part of address.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
