import type { IncomingMessage, RequestListener } from 'node:http'
import { createAccountRoutes } from './account-routes'

/** Serves an account server over HTTP. */
export function createAccountListener(): RequestListener {
  const routes = createAccountRoutes()
  return (request, response) => {
    const { method = '', url = '', headers } = request
    const token = (headers.authorization ?? '').replace('Bearer ', '')
    void readBody(request).then((body) => {
      const [status, answer] = routes.answer(`${method} ${url}`, body, token)
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(answer && JSON.stringify(answer))
    })
  }
}

/** The JSON object of a request; an empty one where there is none. */
async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  try {
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString())
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
