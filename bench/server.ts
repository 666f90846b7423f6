import autocannon from 'autocannon'
import { build } from 'esbuild'
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

// Measures the processor time of the server for a request, beside a reference and a bare route. The
// servers take turns, so that what the machine does meanwhile meets all of them.
// BENCH_ROUNDS: default 7. REDIS_URL: store the records there, not embedded.

const CONNECTIONS = 32
/** In s, for each server, route and round. */
const DURATION = 1
const rounds = Number(process.env.BENCH_ROUNDS ?? 7)

const NAMES = ['the login server', 'the reference', 'a bare route'] as const
const ROUTES = { 'GET /me': 0.75, 'POST /session': 0.6 }
type Route = keyof typeof ROUTES

const json = { 'content-type': 'application/json' }
const body = JSON.stringify({ code: 'a-code' })

interface Server {
  process: ChildProcess
  url: string
  token: string
}

/** Translates the servers as they are shipped: `tsx` adds to every function, which costs time. */
async function translate(): Promise<string> {
  const outfile = join(__dirname, '.out', 'server-process.js')
  await build({
    entryPoints: [join(__dirname, 'server-process.ts')],
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    outfile,
  })
  return outfile
}

async function start(script: string, name: string): Promise<Server> {
  const child = fork(script, [name], { execArgv: [] })
  const [url] = (await once(child, 'message')) as [string]
  const answer = await fetch(`${url}/session`, { method: 'POST', headers: json, body })
  const { token } = (await answer.json()) as { token: string }
  return { process: child, url, token }
}

/** Resolves to the processor time of the server until now, in ms. */
async function timeOf({ process: child }: Server): Promise<number> {
  child.send('time')
  const [ms] = (await once(child, 'message')) as [number]
  return ms
}

/** Resolves to µs for each request. */
async function measure(server: Server, route: Route): Promise<number> {
  const [method = '', path = ''] = route.split(' ')
  const headers = { ...json, authorization: `Bearer ${server.token}` }
  const request = method === 'GET' ? { headers } : { headers, body }
  const before = await timeOf(server)
  const { non2xx, errors, requests } = await autocannon({
    url: server.url + path,
    method,
    ...request,
    connections: CONNECTIONS,
    duration: DURATION,
  })
  const used = (await timeOf(server)) - before
  if (non2xx + errors > 0) throw new Error(`${route}: not every request was answered with 2xx`)
  return (used * 1_000) / requests.total
}

function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}

async function main(): Promise<void> {
  const script = await translate()
  const servers = await Promise.all(NAMES.map((name) => start(script, name)))
  try {
    console.log(
      `records: ${process.env.REDIS_URL ? 'Redis' : 'embedded'}; ${CONNECTIONS} connections, the median of ${rounds} rounds of ${DURATION} s`,
    )
    for (const [route, goal] of Object.entries(ROUTES) as [Route, number][]) {
      const times = servers.map(() => [] as number[])
      // The first round warms up.
      for (let round = 0; round <= rounds; round += 1)
        for (const [index, server] of servers.entries()) {
          const time = await measure(server, route)
          if (round > 0) times[index]?.push(time)
        }
      const [ours = NaN, reference = NaN, bare = NaN] = times.map(median)
      console.log(route)
      for (const [index, name] of NAMES.entries())
        console.log(
          `  ${name.padEnd(18)}${median(times[index] ?? [])
            .toFixed(0)
            .padStart(6)} µs`,
        )
      console.log(
        `  of the reference  ${(reference / ours).toFixed(2).padStart(6)}, to reach ${goal}`,
      )
      console.log(`  of a bare route   ${(bare / ours).toFixed(2).padStart(6)}`)
    }
  } finally {
    for (const server of servers) server.process.disconnect()
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
