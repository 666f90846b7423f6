import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { quantile } from '../../bench/components/statistics'
import { ROUTES, type Latency, type Route, type ServerEndured } from './figures'
import { earlyAndLate } from './heap'

/** In s, of each turn: the login server works most of the time, the reference beside it. */
const TURN = 4
const REFERENCE_TURN = 1
const CONNECTIONS = 8
const JSON_BODY = { 'content-type': 'application/json' }
const body = JSON.stringify({ code: 'a-code' })

interface Server {
  process: ChildProcess
  url: string
  token: string
}

/** Keeps the login server at work, in turns with the reference of `npm run bench:server`. */
export async function loadServer(script: string, minutes: number): Promise<ServerEndured> {
  const [server, reference] = await Promise.all([
    start(script, 'the login server'),
    start(script, 'the reference'),
  ])
  const held: number[] = []
  const found = ROUTES.map(() => ({ server: [] as Latency[], reference: [] as Latency[] }))
  let requests = 0
  const end = Date.now() + minutes * 60_000
  try {
    while (Date.now() < end) {
      for (const [index, route] of ROUTES.entries()) {
        const ours = await send(server, route, TURN)
        requests += ours.requests
        found[index]?.server.push(ours.latency)
        found[index]?.reference.push((await send(reference, route, REFERENCE_TURN)).latency)
      }
      held.push(await heldBy(server))
    }
  } finally {
    for (const { process: child } of [server, reference]) child.disconnect()
  }
  const latency = Object.fromEntries(
    ROUTES.map((route, index) => [
      route,
      { server: medianOf(found[index]?.server), reference: medianOf(found[index]?.reference) },
    ]),
  ) as ServerEndured['latency']
  return { minutes, requests, held: earlyAndLate(held), latency }
}

async function start(script: string, name: string): Promise<Server> {
  const child = fork(script, [name], { execArgv: ['--expose-gc'] })
  const [url] = (await once(child, 'message')) as [string]
  const answer = await fetch(`${url}/session`, { method: 'POST', headers: JSON_BODY, body })
  const { token } = (await answer.json()) as { token: string }
  return { process: child, url, token }
}

/** Sends one request after another on each connection, for so many seconds. */
async function send(
  { url, token }: Server,
  route: Route,
  seconds: number,
): Promise<{ requests: number; latency: Latency }> {
  const [method, path = ''] = route.split(' ')
  const headers = { ...JSON_BODY, authorization: `Bearer ${token}` }
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const end = performance.now() + seconds * 1_000
  const taken: number[] = []
  const client = async (): Promise<void> => {
    while (performance.now() < end) {
      const start = performance.now()
      const status = await new Promise<number | undefined>((resolve, reject) => {
        request(url + path, { method, headers, agent }, (answer) => {
          answer.resume().once('end', () => resolve(answer.statusCode))
        })
          .once('error', reject)
          .end(method === 'POST' ? body : undefined)
      })
      if (status !== 200) throw new Error(`${route} was answered with ${status ?? 'nothing'}`)
      taken.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, client))
  agent.destroy()
  return {
    requests: taken.length,
    latency: { p50: quantile(taken, 0.5), p99: quantile(taken, 0.99) },
  }
}

/** Bytes, after everything unused was collected. */
async function heldBy({ process: child }: Server): Promise<number> {
  child.send('memory')
  const [bytes] = (await once(child, 'message')) as [number]
  return bytes
}

const medianOf = (latencies: readonly Latency[] = []): Latency => ({
  p50: quantile(
    latencies.map(({ p50 }) => p50),
    0.5,
  ),
  p99: quantile(
    latencies.map(({ p99 }) => p99),
    0.5,
  ),
})
