import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'
import type { Diagnostic } from './diagnostic'
import { filesBelow } from './files'
import { checkTemplate } from './template'

/** Returns the template compiler's errors and warnings for every template below a folder. */
export function lintTemplates(folder: string): Diagnostic[] {
  const group = TmplGroup.newDev()
  try {
    return filesBelow(folder)
      .filter((path) => path.endsWith('.wxml'))
      .flatMap((path) => {
        const file = join(folder, path)
        const found = checkTemplate(group, path.replace(/\.wxml$/, ''), readFileSync(file, 'utf8'))
        return found.map((diagnostic) => ({ ...diagnostic, file }))
      })
  } finally {
    group.free()
  }
}
