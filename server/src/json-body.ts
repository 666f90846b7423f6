import type { FastifyInstance } from 'fastify'
import { ApiError } from './errors'

/** Accepts only bodies of JSON in valid UTF-8. An empty body counts as none. */
export function acceptJsonOnly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  const decoder = new TextDecoder('utf-8', { fatal: true })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (body.length === 0) {
      done(null, undefined)
      return
    }
    try {
      const text = decoder.decode(body as Buffer)
      void parse(request, text, done)
    } catch (cause) {
      done(new ApiError('bad-request', 'The body is not UTF-8', { cause }))
    }
  })
}
