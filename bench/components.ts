// What the components cost, beside what people would use instead, in one table.
// npm run bench                                writes docs/**/reference/performance.md
// BENCH_ROUNDS=3 npm run bench                 fewer interleaved runs than 9: prints, and writes nothing
// BENCH_ONLY=auth-avatar npm run bench         these alone, and what they are compared with: the same
import { fork } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import path from 'node:path'
import { installLocked } from '../scripts/install-locked'
import { writeApp } from './components/app-folder'
import { bytesOf } from './components/bytes'
import { fragmentOf } from './components/report'
import { SUBJECTS, type Subject } from './components/subjects'
import { LANGUAGES } from './components/words'
import { endedWith } from './ended'
import { translate } from './translate'
import type { Results } from './components/child'
import type { FrameworkName } from './components/frameworks/framework'

/** So many are published. */
const PUBLISHED_ROUNDS = 9
/** jsdom and exparser keep what an ended app drew, which makes each run slower than the one before. */
const ROUNDS_OF_PROCESS = 3
const FRAMEWORKS: readonly FrameworkName[] = ['exparser', 'glass-easel']

async function main(): Promise<void> {
  const rounds = readRounds()
  const chosen = readChosen()
  installLocked(__dirname, 'tdesign-miniprogram')
  const script = translate(
    path.join(__dirname, 'components/child.ts'),
    path.join(__dirname, '.out/components'),
  )
  const root = writeApp(__dirname)
  const loads = [loadavg()[0]]
  try {
    const results: Results[] = []
    for (const framework of FRAMEWORKS) {
      results.push(await run(framework, rounds, [script, root, ...chosen]))
    }
    loads.push(loadavg()[0])
    const load = loads.map((one) => one?.toFixed(1)).join('–')
    const whole = SUBJECTS.filter(({ name, scriptOf }) => chosen.includes(name) && !scriptOf)
    const bytes = Object.fromEntries(whole.map((subject) => [subject.name, bytesOf(root, subject)]))
    const isPublished = rounds >= PUBLISHED_ROUNDS && !process.env.BENCH_ONLY
    for (const words of LANGUAGES) {
      const report = { rounds, roundsOfProcess: ROUNDS_OF_PROCESS, load, results, bytes }
      const fragment = fragmentOf(words, report)
      if (words.folder.includes('/en/')) console.log(fragment)
      if (isPublished) writeFileSync(path.join(words.folder, 'performance.md'), fragment)
    }
  } finally {
    rmSync(root, { recursive: true })
  }
}

function readRounds(): number {
  const rounds = Number(process.env.BENCH_ROUNDS ?? PUBLISHED_ROUNDS)
  if (Number.isInteger(rounds) && rounds > 0) return rounds
  throw new Error(`BENCH_ROUNDS is ${process.env.BENCH_ROUNDS ?? ''}: a number of runs from 1 on`)
}

/** The names of the subjects to measure, with those that they are compared with. */
function readChosen(): string[] {
  const names = process.env.BENCH_ONLY ? process.env.BENCH_ONLY.split(',') : SUBJECTS.map(nameOf)
  const chosen = names.flatMap((name) => {
    const subject = SUBJECTS.find((one) => one.name === name)
    if (subject) return [subject.limit, subject.scriptOf ?? name, name]
    throw new Error(`BENCH_ONLY names ${name}; there are ${SUBJECTS.map(nameOf).join(', ')}`)
  })
  return [...new Set(chosen)]
}

const nameOf = ({ name }: Subject): string => name

/** Runs one framework in processes of its own, one after the other. */
async function run(
  framework: FrameworkName,
  rounds: number,
  [script = '', root = '', ...chosen]: readonly string[],
): Promise<Results> {
  const all: Results = { framework, subjects: {} }
  for (let done = 0; done < rounds; done += ROUNDS_OF_PROCESS) {
    const count = String(Math.min(ROUNDS_OF_PROCESS, rounds - done))
    const found = await runProcess([script, framework, root, count, ...chosen], (round) => {
      console.error(`${framework}: run ${done + round} of ${rounds}`)
    })
    for (const [name, { measured, counted }] of Object.entries(found.subjects)) {
      const subject = (all.subjects[name] ??= { measured: [], counted })
      subject.measured.push(...measured)
    }
  }
  return all
}

function runProcess(
  [script = '', ...parameters]: string[],
  onRound: (round: number) => void,
): Promise<Results> {
  return new Promise((resolve, reject) => {
    const child = fork(script, parameters, {
      // Three runs of all subjects take some gigabytes.
      execArgv: ['--expose-gc', '--max-old-space-size=8192'],
    })
    let results: Results | undefined
    child.on('message', (message: { round?: number; results?: Results }) => {
      if (message.results) results = message.results
      else onRound(message.round ?? 0)
    })
    child.once('exit', (status, signal) => {
      if (results) resolve(results)
      else reject(endedWith(parameters[0] ?? '', status, signal))
    })
  })
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
