import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'

const COMPONENTS = resolve(__dirname, '../../components')

/** The tags of all components of the library. */
export const componentTags = (): string[] =>
  readdirSync(COMPONENTS).filter((name) => existsSync(`${COMPONENTS}/${name}/index.wxml`))
