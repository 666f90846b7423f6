// What is left of the components and of the login server after long use, in one table. By hand only.
// npm run test:endurance                      10,000 mounts of each component, 100,000 changes, 1,000 sheets, on both
//                                             frameworks; 10 minutes of load on the server. Writes test/figures/endurance.json
// npm run test:endurance -- server            one part alone: simulate, glass-easel or server
// ENDURANCE=0.01 npm run test:endurance       a hundredth of all that; writes nothing
// It fails where something follows the state for ever, or grows. Then npm run docs:reference.
import { buildSync } from 'esbuild'
import { fork } from 'node:child_process'
import { rmSync } from 'node:fs'
import { loadavg } from 'node:os'
import path from 'node:path'
import { enduranceSections } from '../../scripts/docs-reference/fragments/reliability'
import { languages } from '../../scripts/docs-reference/labels'
import { COMPONENTS } from '../../scripts/docs-reference/read-component'
import { readFigures, writeFigures } from '../figures/figures'
import { writeApp } from './app-folder'
import { leaksIn } from './leaks'
import { loadServer } from './server'
import type { EnduranceFigures, FrameworkEndured, ServerEndured } from './figures'

const PARTS = ['simulate', 'glass-easel', 'server'] as const
type Part = (typeof PARTS)[number]
const share = Number(process.env.ENDURANCE ?? 1)
const MINUTES = 10

async function main(): Promise<void> {
  const given = process.argv.slice(2) as Part[]
  for (const part of given.length ? given : PARTS) {
    const before = loadNow()
    const found = part === 'server' ? await runServer() : await runFramework(part)
    report({ ...found, load: [before, loadNow()] })
  }
}

/** Prints what a part showed, and keeps it where it is whole. */
function report(part: FrameworkEndured | ServerEndured): void {
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

const runServer = (): Promise<ServerEndured> =>
  loadServer(translate('bench/server-process.ts'), MINUTES * share)

async function runFramework(framework: Part): Promise<FrameworkEndured> {
  const root = writeApp(COMPONENTS)
  try {
    return await runChild(translate('test/endurance/child.ts'), framework, root)
  } finally {
    rmSync(root, { recursive: true })
  }
}

/** Translates once: `tsx` adds to every function. */
function translate(file: string): string {
  const outdir = path.join(__dirname, '.out')
  buildSync({
    entryPoints: [file],
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    outdir,
  })
  return path.join(outdir, `${path.basename(file, '.ts')}.js`)
}

/** Runs one framework in a process of its own. */
function runChild(script: string, framework: string, root: string): Promise<FrameworkEndured> {
  return new Promise((resolve, reject) => {
    const child = fork(script, [framework, root, String(share), ...COMPONENTS], {
      execArgv: ['--expose-gc', '--disable-warning=ExperimentalWarning'],
    })
    let endured: FrameworkEndured | undefined
    child.on('message', (message: { says?: string; endured?: FrameworkEndured }) => {
      if (message.endured) endured = message.endured
      else console.error(message.says)
    })
    child.once('exit', (status) => {
      if (endured) resolve(endured)
      else reject(new Error(`${framework} ended with ${status ?? 'a signal'}`))
    })
  })
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
