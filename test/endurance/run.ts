// What is left of the components and of the login server after long use, in one table. By hand only.
// npm run test:endurance                      10,000 mounts of each component, 100,000 changes, 1,000 sheets, on both
//                                             frameworks; 10 minutes of load on the server. Writes test/figures/endurance.json
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
import { writeFigures } from '../figures/figures'
import { writeApp } from './app-folder'
import { leaksIn } from './leaks'
import { loadServer } from './server'
import type { EnduranceFigures, FrameworkEndured } from './figures'

const FRAMEWORKS = ['simulate', 'glass-easel']
const share = Number(process.env.ENDURANCE ?? 1)
const MINUTES = 10

async function main(): Promise<void> {
  const child = translate('test/endurance/child.ts')
  const serverProcess = translate('bench/server-process.ts')
  const root = writeApp(COMPONENTS)
  const load = (): number => Math.round((loadavg()[0] ?? NaN) * 10) / 10
  const before = load()
  try {
    const frameworks: FrameworkEndured[] = []
    for (const framework of FRAMEWORKS) frameworks.push(await run(child, framework, root))
    const server = await loadServer(serverProcess, MINUTES * share)
    report({ load: [before, load()], frameworks, server })
  } finally {
    rmSync(root, { recursive: true })
  }
}

function report(figures: EnduranceFigures): void {
  const english = languages.find(({ isEnglish }) => isEnglish)
  if (english) console.log(enduranceSections(english, figures).join('\n\n'))
  if (share >= 1) writeFigures('endurance', figures)
  const leaks = leaksIn(figures)
  for (const leak of leaks) console.error(leak)
  if (leaks.length) process.exitCode = 1
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
function run(script: string, framework: string, root: string): Promise<FrameworkEndured> {
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
