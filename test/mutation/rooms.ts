// The rooms of components/ that `npm run mutation` knows, in the order in which the page lists them.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createSourceFile, isJSDoc, ScriptTarget, type Node } from 'typescript'

export interface Room {
  /** The configuration of jest in `jest/` that runs its tests. */
  project: string
  /** The files that are changed; `*` is any name. */
  mutate: readonly string[]
}

const ROOT = path.join(__dirname, '../..')

export const ROOMS = JSON.parse(
  readFileSync(path.join(__dirname, 'rooms.json'), 'utf8'),
) as Readonly<Record<string, Room>>

/** Is it one of the files that are changed in the room? */
export const isOfRoom = ({ mutate }: Room, file: string): boolean =>
  mutate.some((pattern) => {
    const names = pattern.split('*').map((part) => part.replaceAll('.', '\\.'))
    return new RegExp(`^${names.join('[^/]+')}$`).test(file)
  })

/**
 * A hash of the files of the room as they are now. It stands beside the figures of the room: they are of these
 * sources as long as it is the same.
 */
export function sourcesOf(room: Room): string {
  const names = readdirSync(path.join(ROOT, 'components'), { recursive: true, encoding: 'utf8' })
  const files = names
    .map((name) => `components/${name.split(path.sep).join('/')}`)
    .filter((file) => isOfRoom(room, file))
    .sort()
  return hashOf(files.map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8')]))
}

/** The same whatever comments and spaces stand in the files: they change nothing of what is tried. */
export function hashOf(files: readonly (readonly [file: string, text: string])[]): string {
  const words = files.map(([file, text]) => [
    file,
    wordsOf(createSourceFile(file, text, ScriptTarget.Latest, true)),
  ])
  return createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 12)
}

function wordsOf(node: Node): string[] {
  const parts = node.getChildren().filter((part) => !isJSDoc(part))
  return parts.length ? parts.flatMap(wordsOf) : [node.getText()]
}
