import type { RequestListener, ServerResponse } from 'node:http'
import type { BuiltFiles } from './build'

/** The file with the `memoryId` of the login server. */
export const MEMORY_ID_FILE = 'memory.txt'

export interface FileServer {
  listener: RequestListener
  /** Serves these files from now on, and reloads every open page. */
  publish: (next: Promise<BuiltFiles>) => Promise<void>
}

/**
 * Makes the request listener of the preview. It serves the built files, passes requests below a
 * prefix of `routes` on, and reports each rebuild at `/changes`.
 */
export function createRequestListener(routes: Record<string, RequestListener>): FileServer {
  const openPages = new Set<ServerResponse>()
  let resolveFirstBuild: (files: Promise<BuiltFiles>) => void
  let files = new Promise<BuiltFiles>((resolve) => {
    resolveFirstBuild = resolve
  })

  const listener: RequestListener = (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const prefix = `/${pathname.split('/')[1] ?? ''}`
    const routeListener = routes[prefix]
    if (routeListener) {
      request.url = request.url?.slice(prefix.length) ?? '/'
      routeListener(request, response)
    } else if (pathname === '/changes') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      // A page that stayed open while the server restarted learns whether the records are the same.
      void files.then((built) => response.write(`event: memory\ndata: ${memoryIdIn(built)}\n\n`))
      openPages.add(response)
      response.on('close', () => openPages.delete(response))
    } else {
      void sendFile(files, pathname, response)
    }
  }

  return {
    listener,
    async publish(next): Promise<void> {
      resolveFirstBuild(next)
      files = next
      await next
      for (const response of openPages) response.write('data: reload\n\n')
    },
  }
}

const memoryIdIn = (files: BuiltFiles): string => String(files.get(MEMORY_ID_FILE)?.body ?? '')

async function sendFile(
  files: Promise<BuiltFiles>,
  pathname: string,
  response: ServerResponse,
): Promise<void> {
  const file = (await files).get(pathname === '/' ? 'index.html' : pathname.slice(1))
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n')
    return
  }
  response.writeHead(200, { 'content-type': file.type, 'cache-control': 'no-store' })
  response.end(file.body)
}
