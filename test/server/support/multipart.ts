export interface Part {
  name?: string
  filename?: string
  type?: string
  bytes: Buffer | string
}

const BOUNDARY = 'a-boundary-of-the-tests'

/** Makes a multipart body and its header, as `wx.uploadFile` sends them. */
export function multipart(...parts: Part[]) {
  const chunks = parts.flatMap(({ name = 'avatar', filename, type, bytes }) => [
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"`,
    filename === undefined ? '' : `; filename="${filename}"`,
    type === undefined ? '' : `\r\nContent-Type: ${type}`,
    '\r\n\r\n',
    bytes,
    '\r\n',
  ])
  const body = Buffer.concat([...chunks, `--${BOUNDARY}--\r\n`].map((chunk) => Buffer.from(chunk)))
  return { body, headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` } }
}

const pixels = Buffer.alloc(64, 1)

/** For each accepted image type, bytes that begin with its signature. */
export const PICTURES = {
  png: Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), pixels]),
  jpg: Buffer.concat([Buffer.from('\xff\xd8\xff\xe0', 'latin1'), pixels]),
  gif: Buffer.concat([Buffer.from('GIF89a', 'latin1'), pixels]),
  webp: Buffer.concat([Buffer.from('RIFF\x10\0\0\0WEBP', 'latin1'), pixels]),
}
