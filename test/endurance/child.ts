// One framework, in a process of its own, so that its memory is its own.
import { installDocument } from '../../bench/components/document'
import { BY_HAND } from './app-folder'
import { mount } from './mount'
import { change, useSheet } from './plays'
import { BATCHES } from './repeat'
import { WHOLE, type FrameworkEndured } from './figures'
import type { Framework } from '../../bench/components/frameworks/framework'

async function main(): Promise<void> {
  process.once('disconnect', () => process.exit())
  const [, , name = '', root = '', share = '1', ...tags] = process.argv
  const part = (times: number): number => Math.max(BATCHES, Math.round(times * Number(share)))
  installDocument()
  installEvents()
  const framework = await load(name, root)
  const mounts: FrameworkEndured['mounts'] = {}
  for (const tag of [BY_HAND, ...tags]) {
    process.send?.({ says: `${framework.name}: ${tag}` })
    mounts[tag] = await mount(framework, tag, part(WHOLE.mounts))
  }
  process.send?.({ says: `${framework.name}: changes` })
  const changes = await change(framework, part(WHOLE.changes))
  process.send?.({ says: `${framework.name}: sheets` })
  const sheets = await useSheet(framework, part(WHOLE.sheets))
  const endured: FrameworkEndured = { framework: framework.name, mounts, changes, sheets }
  process.send?.({ endured }, undefined, undefined, () => process.disconnect())
}

/** Node has an `Event` of its own, which a document does not take. */
function installEvents(): void {
  const { Event, CustomEvent } = document.defaultView as unknown as typeof globalThis
  Object.assign(globalThis, { Event, CustomEvent })
}

/** A framework looks for the document as it loads. */
async function load(name: string, root: string): Promise<Framework> {
  if (name === 'simulate')
    return (await import('../../bench/components/frameworks/simulate.js')).simulate(root)
  return (await import('../../bench/components/frameworks/glass-easel.js')).glassEasel(root)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
