import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '../support/ask'
import type { AppId } from './people'
import { codeOf, type ServerSettings, type ServerStarted } from './server-process'

const ROOT = join(__dirname, '../../..')

/** One of several processes that share a storage. */
export class ServerProcess {
  readonly client = createClient(() => this.#url)
  #url = ''

  constructor(
    readonly child: ChildProcess,
    readonly settings: ServerSettings,
  ) {}

  /** Opens the storage and listens. */
  async start(): Promise<this> {
    this.child.send(this.settings)
    const [{ url }] = (await once(this.child, 'message')) as [ServerStarted]
    this.#url = url
    return this
  }

  /** kill -9 */
  async kill(): Promise<void> {
    const exit = once(this.child, 'exit')
    this.child.kill('SIGKILL')
    await exit
    this.client.close()
  }

  async login(person: string, appId: AppId, withUnionId: boolean): Promise<string> {
    const body = { code: codeOf(person, withUnionId), appId }
    const answer = await this.client.ask({ method: 'POST', path: '/session', body })
    if (answer.status !== 200) throw new Error(`A login was answered with ${answer.status}`)
    return String(answer.body.token)
  }

  send(method: string, path: string, token: string, body?: object) {
    const headers = { authorization: `Bearer ${token}` }
    return this.client.ask({ method, path, headers, body })
  }
}

/** Makes the processes of one storage. They run one file, so that they start within moments. */
export class ServerProcesses {
  readonly folder = mkdtempSync(join(tmpdir(), 'server-processes-'))
  readonly #script = join(this.folder, 'server.cjs')
  readonly #merges = join(this.folder, 'merges')
  readonly #made: ServerProcess[] = []

  readonly settings: ServerSettings

  constructor(redisUrl?: string) {
    this.settings = { dataDir: join(this.folder, 'data'), redisUrl, merges: this.#merges }
    const source = join(__dirname, 'server-process.ts')
    const options = ['--bundle', '--platform=node', '--external:lmdb', '--log-level=warning']
    const parameters = [source, ...options, `--outfile=${this.#script}`]
    const built = spawnSync(join(ROOT, 'node_modules/.bin/esbuild'), parameters, {
      stdio: 'inherit',
    })
    if (built.status !== 0) throw new Error('esbuild could not bundle the server')
    writeFileSync(this.#merges, '')
  }

  /** Loads a server, which does nothing before `start`. */
  load(): ServerProcess {
    const env = { PATH: process.env.PATH, NODE_PATH: join(ROOT, 'node_modules') }
    const child = fork(this.#script, { env, execArgv: [] })
    const made = new ServerProcess(child, this.settings)
    this.#made.push(made)
    return made
  }

  /** What the app heard of merges, by mergeId, each with the account that is left and the other one. */
  merges(): Map<string, Set<string>> {
    const merges = new Map<string, Set<string>>()
    for (const line of readFileSync(this.#merges, 'utf8').split('\n').filter(Boolean)) {
      const [from, into, mergeId = ''] = line.split(' ')
      merges.set(mergeId, (merges.get(mergeId) ?? new Set()).add(`${from} ${into}`))
    }
    return merges
  }

  async remove(): Promise<void> {
    const living = this.#made.filter(({ child }) => child.exitCode === null && !child.signalCode)
    await Promise.all(living.map((made) => made.kill()))
    rmSync(this.folder, { recursive: true })
  }
}
