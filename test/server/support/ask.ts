import { Agent, request } from 'node:http'

export interface Ask {
  method: string
  path: string
  headers?: Record<string, string>
  /** Text and bytes are sent unchanged, all else as JSON. */
  body?: unknown
}

export interface Answer {
  status: number
  headers: Record<string, unknown>
  /** The parsed JSON of the response. Empty where the response is not JSON. */
  body: Partial<Record<string, unknown>>
  bytes: Buffer
}

export type Client = ReturnType<typeof createClient>

/** An HTTP client that sends headers and bodies unchanged, which `fetch` does not. */
export function createClient(origin: () => string) {
  const agent = new Agent({ keepAlive: true })
  return {
    ask: ({ method, path, headers = {}, body }: Ask) =>
      new Promise<Answer>((resolve, reject) => {
        const bytes = bytesOf(body)
        const type = body === undefined ? {} : { 'content-type': 'application/json' }
        const length = bytes === undefined ? {} : { 'content-length': String(bytes.length) }
        const outgoing = request(origin() + path, {
          agent,
          method,
          headers: { ...type, ...length, ...headers },
        })
        outgoing.on('error', reject)
        outgoing.on('response', (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('error', reject)
          response.on('end', () => {
            const { statusCode: status = 0, headers: received } = response
            const answer = Buffer.concat(chunks)
            resolve({ status, headers: received, body: jsonOf(received, answer), bytes: answer })
          })
        })
        outgoing.end(bytes)
      }),
    close: () => agent.destroy(),
  }
}

function bytesOf(body: unknown): Buffer | undefined {
  if (body === undefined || Buffer.isBuffer(body)) return body
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
}

function jsonOf(headers: Record<string, unknown>, bytes: Buffer): Answer['body'] {
  const isJson = String(headers['content-type']).startsWith('application/json')
  return isJson && bytes.length > 0 ? (JSON.parse(bytes.toString()) as Answer['body']) : {}
}
