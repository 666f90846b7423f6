import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'
import type { Diagnostic } from './diagnostic'
import { walk } from './files'
import { checkTemplate } from './template'

export { describe, type Diagnostic } from './diagnostic'

/** What the glass-easel compiler has to say, warnings included, about every template below a folder. */
export function lintTemplates(folder: string): Diagnostic[] {
  const group = TmplGroup.newDev()
  try {
    return walk(folder)
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
