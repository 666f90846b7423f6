import type { FastifyInstance } from 'fastify'
import { ApiError } from './errors'

/** JSON in well-formed UTF-8 is the only body the server reads. An empty one counts as none. */
export function acceptJsonOnly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (body.length === 0) {
      done(null, undefined)
      return
    }
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(body as Buffer)
      void parse(request, text, done)
    } catch (cause) {
      done(new ApiError('bad-request', 'The body is not UTF-8', { cause }))
    }
  })
}
