export type ImageType = 'png' | 'jpg' | 'gif' | 'webp'

export const MIME: Record<ImageType, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
}

/** What the first bytes say. A file's name and declared type are the sender's word, and are not asked. */
export function imageType(bytes: Buffer): ImageType | undefined {
  const starts = (text: string, offset = 0) =>
    bytes.toString('latin1', offset, offset + text.length) === text
  if (starts('\x89PNG\r\n\x1a\n')) return 'png'
  if (starts('\xff\xd8\xff')) return 'jpg'
  if (starts('GIF87a') || starts('GIF89a')) return 'gif'
  if (starts('RIFF') && starts('WEBP', 8)) return 'webp'
  return undefined
}
