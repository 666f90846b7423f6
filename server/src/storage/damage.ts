import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { StartError } from '../errors'

/** Reads every record, and the list of free pages. */
const WALK = `
const { open } = require(process.argv[1])
const db = open({ path: process.argv[2], readOnly: true })
for (const { value } of db.getRange()) if (!Array.isArray(value)) throw new Error('no record')
db.getStats()`

/**
 * Rejects where the file of an embedded store is damaged. A child process looks, since reading a
 * truncated file ends the process by a signal that nobody can catch.
 */
export async function checkForDamage(folder: string): Promise<void> {
  const file = join(folder, 'data.mdb')
  if (!existsSync(file)) return
  try {
    await promisify(execFile)(process.execPath, [
      '-e',
      WALK,
      createRequire(__filename).resolve('lmdb'),
      folder,
    ])
  } catch (cause) {
    throw new StartError(
      `The store is damaged: ${file}. It was left as it is: restore it from a backup, or move it away to begin with an empty one`,
      { cause },
    )
  }
}
