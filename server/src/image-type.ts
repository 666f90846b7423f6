export type ImageType = 'png' | 'jpg' | 'gif' | 'webp'

/** Detects the type by the first bytes. The file name and the declared type cannot be trusted. */
export function imageType(bytes: Buffer): ImageType | undefined {
  const starts = (text: string, offset = 0) =>
    bytes.toString('latin1', offset, offset + text.length) === text
  if (starts('\x89PNG\r\n\x1a\n')) return 'png'
  if (starts('\xff\xd8\xff')) return 'jpg'
  if (starts('GIF87a') || starts('GIF89a')) return 'gif'
  if (starts('RIFF') && starts('WEBP', 8)) return 'webp'
  return undefined
}
