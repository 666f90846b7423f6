import { readQuery } from '../../../host/app/page-query'

export interface PageUrl {
  /** Without leading slash and query. */
  path: string
  /** Not decoded, as in WeChat: a mini-program decodes its query itself. */
  query: Record<string, string>
  /** With the query, without leading slash. */
  fullPath: string
}

/** Parses the URL of a page. A relative one is resolved against the page path `from`. */
export function parseUrl(url: string, from = ''): PageUrl {
  const [address = '', search = ''] = url.split('?', 2)
  const path = address.startsWith('/') ? address : resolveRelative(address, from)
  const query = readQuery(search)
  const clean = path.replace(/^\/+/, '')
  return { path: clean, query, fullPath: search === '' ? clean : `${clean}?${search}` }
}

function resolveRelative(address: string, from: string): string {
  const parts = from.split('/').slice(0, -1)
  for (const part of address.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}
