import { posix } from 'node:path'

const MIME: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
}

export const PICTURES = Object.keys(MIME)

export const dataUri = (path: string, bytes: Buffer): string =>
  `data:${MIME[posix.extname(path)] ?? 'application/octet-stream'};base64,${bytes.toString('base64')}`
