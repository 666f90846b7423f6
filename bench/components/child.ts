import { installDocument } from './document'
import { count, type Counted } from './count'
import { measure, type Measured } from './measure'
import { SUBJECTS } from './subjects'
import type { Framework, FrameworkName } from './frameworks/framework'

// One framework, in a process of its own, so that its memory is its own. The subjects take turns, in each round
// in an order of its own: none is always measured on what the same one left.

export interface Results {
  framework: FrameworkName
  subjects: Record<string, { measured: Measured[]; counted: Counted }>
}

async function main(): Promise<void> {
  process.once('disconnect', () => process.exit())
  const [, , name = '', root = '', rounds = '', ...names] = process.argv
  installDocument()
  // glass-easel warns of other people's templates at every mount, and printing takes time.
  console.warn = () => undefined
  const framework = await load(name, root)
  const chosen = [...SUBJECTS.entries()].filter(
    ([, subject]) => subject.failsOn !== framework.name && names.includes(subject.name),
  )
  const results: Results = { framework: framework.name, subjects: {} }
  // Counted first: whoever was measured first would pay for the compilation of the framework.
  for (const [index, subject] of chosen) {
    const counted = await count(framework, subject, index)
    results.subjects[subject.name] = { measured: [], counted }
  }
  for (let round = 1; round <= Number(rounds); round++) {
    // A thousand come last: exparser keeps them, and each collection of garbage looks at them again.
    const withThousand = round === Number(rounds)
    for (const [index, subject] of shuffled(chosen)) {
      const measured = await measure(framework, subject, index, withThousand)
      results.subjects[subject.name]?.measured.push(measured)
    }
    process.send?.({ round })
  }
  process.send?.({ results }, undefined, undefined, () => process.disconnect())
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  const rest = [...items]
  return items.flatMap(() => rest.splice(Math.floor(Math.random() * rest.length), 1))
}

/** A framework looks for the document as it loads. */
async function load(name: string, root: string): Promise<Framework> {
  if (name === 'exparser') return (await import('./frameworks/simulate.js')).simulate(root)
  return (await import('./frameworks/glass-easel.js')).glassEasel(root)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
