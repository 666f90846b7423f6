import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { createClient } from './ask'

const ROOT = join(__dirname, '../../..')

/** A module that ends the server when the test run ends. */
const END_WITH_PARENT = `data:text/javascript,${encodeURIComponent(
  "process.once('disconnect', () => process.kill(process.pid, 'SIGKILL')); process.channel.unref()",
)}`

/** No limit and no deadline of the server is reached but where a test sets it. */
const DEFAULTS = { PORT: '0', RATE_LIMIT: '1000000', STORE_TIMEOUT: '30000' }

export interface ProgramOptions {
  /** Runs the program as another user. */
  uid?: number
  /** A line of bash that runs the program, which is `"$@"`. */
  shell?: string
}

/** The login server in a process of its own, with exactly this environment. */
export class Program {
  /** The lines that the program printed. */
  readonly lines: string[] = []
  readonly client = createClient(() => this.url)
  url = ''
  #process: ChildProcess | undefined
  #heard: (() => void)[] = []

  constructor(
    readonly env: Record<string, string>,
    readonly script = 'server/.out/start.js',
    readonly options: ProgramOptions = {},
  ) {}

  /** Resolves when the server listens. Rejects with its output where it ends before that. */
  async start(): Promise<void> {
    this.launch()
    const line = await Promise.race([
      this.says('Server listening at'),
      this.ended().then(() => undefined),
    ])
    const url = line && /http:\/\/[\d.:]+/.exec(line)?.[0]
    if (!url) throw new Error(this.lines.join('\n'))
    this.url = url
  }

  launch(): void {
    // Only a source needs a translator.
    const translator = this.script.endsWith('.ts') ? ['--import', 'tsx'] : []
    const { uid, shell } = this.options
    const command = [
      process.execPath,
      ...translator,
      '--import',
      END_WITH_PARENT,
      join(ROOT, this.script),
    ]
    const [file = '', ...parameters] = shell ? ['bash', '-c', shell, 'bash', ...command] : command
    const child = spawn(file, parameters, {
      cwd: ROOT,
      env: { PATH: process.env.PATH, ...DEFAULTS, ...this.env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      ...(uid !== undefined && { uid, gid: uid }),
    })
    this.#process = child
    for (const stream of [child.stdout, child.stderr])
      if (stream)
        createInterface(stream).on('line', (line) => {
          this.lines.push(line)
          for (const hear of this.#heard) hear()
        })
  }

  /** Resolves to the next printed line that contains this text. */
  says(text: string): Promise<string> {
    const from = this.lines.length
    return new Promise((resolve) => {
      const hear = () => {
        const line = this.lines.slice(from).find((candidate) => candidate.includes(text))
        if (line === undefined) return
        this.#heard = this.#heard.filter((other) => other !== hear)
        resolve(line)
      }
      this.#heard.push(hear)
    })
  }

  get pid(): number {
    return this.#process?.pid ?? 0
  }

  signal(name: NodeJS.Signals): void {
    this.#process?.kill(name)
  }

  /** Resolves to the exit code after all output was read. Null: a signal ended the program. */
  async ended(): Promise<number | null> {
    if (!this.#process) return null
    const [code] = (await once(this.#process, 'close')) as [number | null]
    this.#process = undefined
    return code
  }

  /** kill -9 */
  async kill(): Promise<void> {
    if (!this.#process) return
    const ended = this.ended()
    this.signal('SIGKILL')
    await ended
  }

  async login(code: string): Promise<string | undefined> {
    const answer = await this.client.ask({ method: 'POST', path: '/session', body: { code } })
    return typeof answer.body.token === 'string' ? answer.body.token : undefined
  }

  /** Asks until the status is this one. */
  async until(status: number, ask: () => Promise<{ status: number }>): Promise<void> {
    while ((await ask()).status !== status) await nextTurn()
  }

  ask(method: string, path: string, token: string, body?: unknown) {
    return this.client.ask({ method, path, body, headers: { authorization: `Bearer ${token}` } })
  }
}
