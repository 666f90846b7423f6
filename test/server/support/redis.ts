import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import type { Readable } from 'node:stream'
import { join } from 'node:path'
import type { Requirement } from '../../support/requirement'

/** For `describeWith`. */
export const aRedisServer: Requirement = {
  missing:
    spawnSync('redis-server', ['--version']).status === 0
      ? undefined
      : 'there is no redis-server; install the redis-server package of the system',
}

/** Kills Redis when the input ends: when a test asks for it, and when the test run itself ends. */
const UNTIL_INPUT_ENDS =
  'redis-server "$@" >/dev/null & echo $!; read -r _; kill -9 $!; kill -CONT $!; wait $!'

/** A Redis on a free loopback port. It writes every command to disk before it answers. */
export class Redis {
  #folder: string | undefined
  #process: ChildProcess | undefined
  #pid = 0
  #port = 0

  get url(): string {
    return `redis://127.0.0.1:${this.#port}`
  }

  async start(): Promise<void> {
    this.#port ||= await freePort()
    this.#folder ??= mkdtempSync(join(tmpdir(), 'redis-'))
    const options = {
      port: this.#port,
      bind: '127.0.0.1',
      dir: this.#folder,
      appendonly: 'yes',
      appendfsync: 'always',
      save: '',
    }
    const flags = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)])
    this.#process = spawn('sh', ['-c', UNTIL_INPUT_ENDS, 'sh', ...flags], {
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const [pid] = (await once(this.#process.stdout as Readable, 'data')) as [Buffer]
    this.#pid = Number(pid.toString())
    await listening(this.#port)
  }

  /** Kills Redis, as a crash would. `start` restarts it with the data that is on disk. */
  async kill(): Promise<void> {
    const running = this.#process
    this.#process = undefined
    if (!running) return
    running.stdin?.end()
    await once(running, 'exit')
  }

  /** Redis goes on accepting connections and answers nothing. */
  pause(): void {
    process.kill(this.#pid, 'SIGSTOP')
  }

  resume(): void {
    process.kill(this.#pid, 'SIGCONT')
  }

  async remove(): Promise<void> {
    await this.kill()
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true })
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

/** Resolves when the port accepts connections. */
async function listening(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1')
    const opened = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true))
      socket.once('error', () => resolve(false))
    })
    socket.destroy()
    if (opened) return
    await new Promise((resolve) => setImmediate(resolve))
  }
}
