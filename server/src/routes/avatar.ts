import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { IncomingMessage } from 'node:http'
import { sessionOf } from '../authenticate'
import { isAvatarName } from '../avatars'
import { ApiError } from '../errors'
import { imageType } from '../image-type'
import { readOnlyFile } from '../multipart'
import { saveAvatar } from '../schemas'
import type { Services } from '../services'

/** In bytes; what the headers of a multipart body add to its file. */
const MULTIPART_OVERHEAD = 4_096

/**
 * The routes of avatars. They need a scope of their own, since only here a body may be multipart.
 */
export async function avatarRoutes(app: FastifyInstance, services: Services): Promise<void> {
  const { accounts, addresses, authenticate, avatarLimit, avatars, profiles } = services
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('multipart/form-data', (_request, body, done) => done(null, body))

  app.post<{ Body?: IncomingMessage }>(
    '/avatar',
    { schema: saveAvatar, onRequest: authenticate },
    async (request) => {
      const { account } = sessionOf(request)
      if (!request.body) throw new ApiError('unsupported-type', 'Send multipart/form-data')
      if (Number(request.headers['content-length']) > avatarLimit + MULTIPART_OVERHEAD)
        throw new ApiError('too-large', 'The body is too large')
      const bytes = await readOnlyFile(request.body, avatarLimit)
      const type = imageType(bytes)
      if (!type) throw new ApiError('unsupported-type', 'Send a PNG, JPEG, GIF or WebP picture')
      const name = avatars.newName(type)
      // The record comes first: a name without a picture harms nobody, a picture without a name would
      // stay for ever.
      await profiles.addUpload(account.id, name, addresses.pathOf)
      await avatars.save(name, bytes)
      await removeIfOrphaned(account.id, name)
      return { avatarUrl: addresses.absolute(addresses.pathOf(name)) }
    },
  )

  /** The account, or its pictures, may have been deleted before this one was there. */
  async function removeIfOrphaned(id: string, name: string): Promise<void> {
    const account = await accounts.find(id)
    if (account?.record.uploads.includes(name)) return
    await avatars.remove([name])
    throw new ApiError('unauthorized', 'The account or its pictures were deleted')
  }

  await app.register(
    async (files) => {
      files.setNotFoundHandler(() => {
        throw new ApiError('not-found', 'There is no such avatar')
      })
      await files.register(fastifyStatic, {
        root: avatars.folder,
        decorateReply: false,
        index: false,
        cacheControl: false,
        allowedPath: (path) => isAvatarName(path.slice(1)),
        setHeaders: (reply) => {
          void reply.headers({
            'cache-control': 'public, max-age=31536000, immutable',
            'x-content-type-options': 'nosniff',
            'content-security-policy': "default-src 'none'; sandbox",
          })
        },
      })
    },
    { prefix: '/avatars' },
  )
}
