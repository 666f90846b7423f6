import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { endedWith } from './ended'
import type { Answers } from './server-process'

export const JSON_HEADERS = { 'content-type': 'application/json' }
export const LOGIN_BODY = JSON.stringify({ code: 'a-code' })

/** A server in a process of its own, and a user who is logged in there. */
export interface StartedServer {
  name: string
  url: string
  token: string
  /** Rejects where the process ends instead of answering. */
  ask<What extends keyof Answers>(what: What): Promise<Answers[What]>
}

type Started<Names extends readonly string[]> = { [Place in keyof Names]: StartedServer }

/**
 * Starts servers, uses them, and stops them, whatever happens. Rejects as soon as one of them ends.
 *
 * @param script `server-process.ts`, translated
 * @param execArgv of Node, for each server
 */
export async function withServers<const Names extends readonly string[], Found>(
  script: string,
  names: Names,
  execArgv: readonly string[],
  use: (servers: Started<Names>) => Promise<Found>,
): Promise<Found> {
  const children = names.map((name) => new Child(script, name, execArgv))
  const work = async (): Promise<Found> => {
    const servers = await Promise.all(children.map((child) => child.start()))
    try {
      return await use(servers as Started<Names>)
    } catch (error) {
      // Connections break before the end of their server is heard; a server that answers has not ended.
      await Promise.all(servers.map((server) => server.ask('time')))
      throw error
    }
  }
  try {
    return await Promise.race([work(), ...children.map((child) => child.ended)])
  } finally {
    for (const child of children) child.stop()
  }
}

class Child {
  readonly ended: Promise<never>
  private readonly process: ChildProcess

  constructor(
    script: string,
    private readonly name: string,
    execArgv: readonly string[],
  ) {
    this.process = fork(script, [name], { execArgv: [...execArgv] })
    this.ended = once(this.process, 'exit').then(([status, signal]) => {
      throw endedWith(name, status as number | null, signal as NodeJS.Signals | null)
    })
    // It is expected once the server was stopped.
    this.ended.catch(() => undefined)
  }

  async start(): Promise<StartedServer> {
    const url = (await this.message()) as string
    const login = { method: 'POST', headers: JSON_HEADERS, body: LOGIN_BODY }
    const answer = await Promise.race([fetch(`${url}/session`, login), this.ended])
    const { token } = (await answer.json()) as { token: string }
    return { name: this.name, url, token, ask: (what) => this.ask(what) }
  }

  stop(): void {
    if (this.process.connected) this.process.disconnect()
  }

  private async ask<What extends keyof Answers>(what: What): Promise<Answers[What]> {
    const answer = this.message()
    // A question that cannot be sent is answered by the end of the process.
    this.process.send(what, () => undefined)
    return (await answer) as Answers[What]
  }

  private async message(): Promise<unknown> {
    const [message] = await Promise.race([
      once(this.process, 'message') as Promise<[unknown]>,
      this.ended,
    ])
    return message
  }
}
