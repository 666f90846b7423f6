import { installDocument } from './document'
import { count, measure, type Counted, type Measured } from './measure'
import { SUBJECTS } from './subjects'
import type { Framework } from './frameworks/framework'

// One framework, in a process of its own, so that its memory is its own. The subjects take turns.

export interface Results {
  framework: string
  subjects: Record<string, { measured: Measured[]; counted?: Counted }>
}

async function main(): Promise<void> {
  process.once('disconnect', () => process.exit())
  const [, , name = '', root = '', rounds = '', only = ''] = process.argv
  installDocument()
  // glass-easel warns of other people's templates at every mount, and printing takes time.
  console.warn = () => undefined
  const framework = await load(name, root)
  const chosen = [...SUBJECTS.entries()].filter(
    ([, { name: subject, failsOn }]) =>
      failsOn !== framework.name && (!only || only.split(',').includes(subject)),
  )
  const results: Results = { framework: framework.name, subjects: {} }
  for (let round = 0; round < Number(rounds); round++) {
    for (const [index, subject] of chosen) {
      const found = (results.subjects[subject.name] ??= { measured: [] })
      found.measured.push(await measure(framework, subject, index, round % 3 === 2))
    }
    process.send?.({ round: round + 1 })
  }
  for (const [index, subject] of chosen) {
    const found = results.subjects[subject.name]
    if (found) found.counted = await count(framework, subject, index)
  }
  process.send?.({ results }, undefined, undefined, () => process.disconnect())
}

/** A framework looks for the document as it loads. */
async function load(name: string, root: string): Promise<Framework> {
  if (name === 'simulate') return (await import('./frameworks/simulate.js')).simulate(root)
  return (await import('./frameworks/glass-easel.js')).glassEasel(root)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
