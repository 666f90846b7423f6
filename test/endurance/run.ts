// What is left of the components and of the login server after long use, in one table. By hand only.
// npm run test:endurance                      10,000 mounts of each component, 100,000 changes, 1,000 sheets, on both
//                                             frameworks; 10 minutes of load on the server, in turns with the reference. Writes test/figures/endurance.json
// npm run test:endurance -- server            one part alone: simulate, glass-easel or server
// ENDURANCE=0.01 npm run test:endurance       a hundredth of all that; judges no bytes of the heap, and writes nothing
// It fails where something follows the state for ever, or grows. Then npm run docs:reference.
import { fork } from 'node:child_process'
import { rmSync } from 'node:fs'
import { loadavg } from 'node:os'
import path from 'node:path'
import { endedWith } from '../../bench/ended'
import { translate } from '../../bench/translate'
import { enduranceSections } from '../../scripts/docs-reference/fragments/reliability'
import { languages } from '../../scripts/docs-reference/labels'
import { COMPONENTS } from '../../scripts/docs-reference/read-component'
import { readFigures, writeFigures } from '../figures/figures'
import { writeApp } from './app-folder'
import {
  MINUTES,
  type EnduranceFigures,
  type FrameworkEndured,
  type ServerEndured,
} from './figures'
import { leaksIn } from './leaks'
import { OrderError, readOrder } from './order'
import { loadServer } from './server'

async function main(): Promise<void> {
  const { parts, share } = readOrder(process.argv.slice(2), process.env.ENDURANCE)
  for (const part of parts) {
    const before = loadNow()
    const found =
      part === 'server'
        ? await loadServer(scriptOf('bench/server-process.ts'), MINUTES * share)
        : await runFramework(part, share)
    report({ ...found, load: [before, loadNow()] }, share)
  }
}

/** Prints what a part showed, and keeps it where it is whole. */
function report(part: FrameworkEndured | ServerEndured, share: number): void {
  const figures: EnduranceFigures =
    'framework' in part ? { frameworks: [part] } : { frameworks: [], server: part }
  const english = languages.find(({ isEnglish }) => isEnglish)
  if (english) console.log(`\n${enduranceSections(english, figures).join('\n\n')}`)
  if (share >= 1) writeFigures('endurance', merged(readFigures('endurance'), figures))
  for (const leak of leaksIn(figures)) {
    console.error(leak)
    process.exitCode = 1
  }
}

function merged(known: EnduranceFigures | undefined, found: EnduranceFigures): EnduranceFigures {
  const names = found.frameworks.map(({ framework }) => framework)
  const others = known?.frameworks.filter(({ framework }) => !names.includes(framework)) ?? []
  const frameworks = [...others, ...found.frameworks].sort((one, other) =>
    one.framework.localeCompare(other.framework),
  )
  return { ...known, ...found, frameworks }
}

const loadNow = (): number => Math.round((loadavg()[0] ?? NaN) * 10) / 10

const scriptOf = (file: string): string => translate(file, path.join(__dirname, '.out'))

async function runFramework(framework: string, share: number): Promise<FrameworkEndured> {
  const root = writeApp(COMPONENTS)
  try {
    const given = [framework, root, String(share), ...COMPONENTS]
    return await runChild(scriptOf('test/endurance/child.ts'), given)
  } finally {
    rmSync(root, { recursive: true })
  }
}

/** Runs one framework in a process of its own. */
function runChild(script: string, given: readonly string[]): Promise<FrameworkEndured> {
  return new Promise((resolve, reject) => {
    const child = fork(script, given, {
      execArgv: ['--expose-gc', '--disable-warning=ExperimentalWarning'],
    })
    let endured: FrameworkEndured | undefined
    child.on('message', (message: { says?: string; endured?: FrameworkEndured }) => {
      if (message.endured) endured = message.endured
      else console.error(message.says)
    })
    child.once('exit', (status, signal) => {
      if (endured) resolve(endured)
      else reject(endedWith(given[0] ?? '', status, signal))
    })
  })
}

main().catch((error: unknown) => {
  console.error(error instanceof OrderError ? error.message : error)
  process.exitCode = 1
})
