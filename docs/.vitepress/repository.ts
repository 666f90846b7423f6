import { readFileSync } from 'node:fs'
import path from 'node:path'

export const DOCS = path.resolve(import.meta.dirname, '..')
export const ROOT = path.resolve(DOCS, '..')

/** The address of the repository on GitHub. */
export const REPOSITORY = readRepository()

function readRepository(): string {
  const about = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    repository: { url: string }
  }
  return about.repository.url.replace(/^git\+|\.git$/g, '')
}
