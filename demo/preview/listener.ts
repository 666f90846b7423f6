import type { RequestListener, ServerResponse } from 'node:http'
import type { Built } from './build'

/** Names what the login server remembers (`LoginServer`), by file name. */
export const MEMORY = 'memory.txt'

export type Pages = Promise<Map<string, Built>>

export interface PageServer {
  listener: RequestListener
  /** Serves these from now on, and has every page that is open fetch them. */
  show: (next: Pages) => Promise<void>
}

/** What the preview answers with: what others mounted, the built pages, and word of each rebuild. */
export function createListener(routes: Record<string, RequestListener>): PageServer {
  const waiting = new Set<ServerResponse>()
  let firstArrived: (pages: Pages) => void
  let pages = new Promise<Awaited<Pages>>((resolve) => {
    firstArrived = resolve
  })

  const listener: RequestListener = (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const prefix = `/${pathname.split('/')[1] ?? ''}`
    const route = routes[prefix]
    if (route) {
      request.url = request.url?.slice(prefix.length) ?? '/'
      route(request, response)
    } else if (pathname === '/changes') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      // A page that was open while the server ended learns here whether it is still the same.
      void pages.then((built) => response.write(`event: memory\ndata: ${memoryIn(built)}\n\n`))
      waiting.add(response)
      response.on('close', () => waiting.delete(response))
    } else {
      void serve(pages, pathname, response)
    }
  }

  return {
    listener,
    async show(next: Pages): Promise<void> {
      firstArrived(next)
      pages = next
      await next
      for (const response of waiting) response.write('data: reload\n\n')
    },
  }
}

const memoryIn = (pages: Awaited<Pages>): string => String(pages.get(MEMORY)?.body ?? '')

async function serve(pages: Pages, pathname: string, response: ServerResponse): Promise<void> {
  const page = (await pages).get(pathname === '/' ? 'index.html' : pathname.slice(1))
  if (!page) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n')
    return
  }
  response.writeHead(200, { 'content-type': page.type, 'cache-control': 'no-store' })
  response.end(page.body)
}
