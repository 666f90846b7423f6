import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sessionOf } from '../authenticate'
import { ApiError } from '../errors'
import { imageType } from '../image-type'
import type { Services } from '../services'
import { readAvatar, saveAvatar } from '../schemas'

/**
 * The routes of avatars. They need a scope of their own, since only here a body may be multipart.
 */
export async function avatarRoutes(app: FastifyInstance, services: Services): Promise<void> {
  const { addresses, authenticate, avatarLimit, avatars, profiles } = services
  app.removeAllContentTypeParsers()
  await app.register(multipart, {
    limits: { fileSize: avatarLimit, files: 1, fields: 0, parts: 1, headerPairs: 20 },
  })

  app.post(
    '/avatar',
    // The headers of the multipart body add to the size of the file.
    { schema: saveAvatar, onRequest: authenticate, bodyLimit: avatarLimit + 4_096 },
    async (request) => {
      const { account } = sessionOf(request)
      const bytes = await onlyFile(request)
      const type = imageType(bytes)
      if (!type) throw new ApiError('unsupported-type', 'Send a PNG, JPEG, GIF or WebP picture')
      const name = await avatars.save(bytes, type)
      await avatars.remove(await profiles.addUpload(account.id, name, addresses.pathOf))
      return { avatarUrl: addresses.absolute(addresses.pathOf(name)) }
    },
  )

  app.get<{ Params: { name: string } }>(
    '/avatars/:name',
    { schema: readAvatar },
    async (request, reply) => {
      const file = await avatars.read(request.params.name)
      if (!file) throw new ApiError('not-found', 'There is no such avatar')
      return reply
        .headers({
          'content-type': file.mime,
          'cache-control': 'public, max-age=31536000, immutable',
          'x-content-type-options': 'nosniff',
          'content-security-policy': "default-src 'none'; sandbox",
        })
        .send(file.bytes)
    },
  )
}

async function onlyFile(request: FastifyRequest): Promise<Buffer> {
  let file: Buffer | undefined
  try {
    for await (const part of request.parts()) if (part.type === 'file') file = await part.toBuffer()
  } catch (error) {
    // The parser throws errors without status for a malformed body, which is the client's fault.
    if (error instanceof Error && 'statusCode' in error) throw error
    throw new ApiError('bad-request', 'The multipart body is broken', { cause: error })
  }
  if (!file) throw new ApiError('bad-request', 'There is no file in the body')
  return file
}
