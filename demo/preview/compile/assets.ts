import { posix } from 'node:path'

const MIME_TYPES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
}

export const IMAGE_EXTENSIONS = Object.keys(MIME_TYPES)

export const dataUri = (path: string, bytes: Buffer): string =>
  `data:${MIME_TYPES[posix.extname(path)] ?? 'application/octet-stream'};base64,${bytes.toString('base64')}`
