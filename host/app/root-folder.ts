import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { TestingError } from '../testing-error'
import { readJson } from './json-file'

/** Returns the folder of app.json, which may be named by a project.config.json. */
export function rootFolderOf(folder: string): string {
  const project = readJson(join(folder, 'project.config.json')) as
    { miniprogramRoot?: string } | undefined
  const named = project?.miniprogramRoot
  if (!existsSync(join(folder, 'app.json')) && named) return rootFolderOf(join(folder, named))
  if (existsSync(folder) && statSync(folder).isDirectory()) return folder
  throw new TestingError(
    'root-missing',
    `There is no folder ${folder}: give createApp as \`root\` the folder of app.json, such as ` +
      "join(__dirname, '../miniprogram'). A relative one begins at the working directory, " +
      `${process.cwd()}.`,
  )
}
