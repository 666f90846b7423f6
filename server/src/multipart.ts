import Busboy, { type BusboyHeaders } from '@fastify/busboy'
import type { IncomingMessage } from 'node:http'
import { ApiError } from './errors'

/**
 * Reads the only file of a multipart body. Rejects with an `ApiError` where there is none, more than
 * one, another part, or more than `limit` bytes.
 *
 * `@fastify/multipart` is not used: it adds to every request of the host, and only once.
 */
export function readOnlyFile(body: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parser = createParser(body, limit)
    const chunks: Buffer[] = []
    let files = 0
    const refuse = (error: ApiError) => {
      body.unpipe(parser)
      // What is left is read and dropped, or the client would never see the answer.
      body.resume()
      reject(error)
    }
    const broken = (cause?: unknown) =>
      refuse(new ApiError('bad-request', 'The multipart body is broken', { cause }))
    const tooMany = () => refuse(new ApiError('bad-request', 'Send one file, and nothing else'))

    parser.on('file', (_name, file) => {
      files += 1
      file.on('data', (chunk: Buffer) => chunks.push(chunk))
      file.on('limit', () => refuse(new ApiError('too-large', 'The body is too large')))
      file.on('error', broken)
    })
    for (const limitOf of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
      parser.on(limitOf, tooMany)
    parser.on('error', broken)
    parser.on('finish', () => {
      if (files === 1) resolve(Buffer.concat(chunks))
      else refuse(new ApiError('bad-request', 'There is no file in the body'))
    })
    body.on('close', () => {
      // A complete body is closed as well, often before the parser has finished with it.
      if (!body.complete) broken()
    })
    body.pipe(parser)
  })
}

function createParser({ headers }: IncomingMessage, limit: number): InstanceType<typeof Busboy> {
  try {
    return new Busboy({
      headers: headers as BusboyHeaders,
      limits: { fileSize: limit, files: 1, fields: 0, parts: 1, headerPairs: 20 },
    })
  } catch (cause) {
    throw new ApiError('bad-request', 'The multipart body is broken', { cause })
  }
}
