import autocannon from 'autocannon'
import { join } from 'node:path'
import { quantile } from './components/statistics'
import { JSON_HEADERS, LOGIN_BODY, withServers, type StartedServer } from './server-start'
import { translate } from './translate'

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

/** Resolves to µs for each request. */
async function measure(server: StartedServer, route: Route): Promise<number> {
  const [method = '', path = ''] = route.split(' ')
  const headers = { ...JSON_HEADERS, authorization: `Bearer ${server.token}` }
  const request = method === 'GET' ? { headers } : { headers, body: LOGIN_BODY }
  const before = await server.ask('time')
  const { non2xx, errors, requests } = await autocannon({
    url: server.url + path,
    method,
    ...request,
    connections: CONNECTIONS,
    duration: DURATION,
  })
  const used = (await server.ask('time')) - before
  if (non2xx + errors > 0) throw new Error(`${route}: not every request was answered with 2xx`)
  return (used * 1_000) / requests.total
}

const median = (values: readonly number[]): number => quantile(values, 0.5)

async function compare(servers: readonly StartedServer[], route: Route): Promise<void> {
  const times = servers.map(() => [] as number[])
  // The first round warms up.
  for (let round = 0; round <= rounds; round += 1)
    for (const [index, server] of servers.entries()) {
      const time = await measure(server, route)
      if (round > 0) times[index]?.push(time)
    }
  const medians = times.map(median)
  const [ours = NaN, reference = NaN, bare = NaN] = medians
  const goal = ROUTES[route]
  console.log(route)
  for (const [index, { name }] of servers.entries())
    console.log(`  ${name.padEnd(18)}${(medians[index] ?? NaN).toFixed(0).padStart(6)} µs`)
  console.log(`  of the reference  ${(reference / ours).toFixed(2).padStart(6)}, to reach ${goal}`)
  console.log(`  of a bare route   ${(bare / ours).toFixed(2).padStart(6)}`)
}

async function main(): Promise<void> {
  const script = translate(join(__dirname, 'server-process.ts'), join(__dirname, '.out'))
  await withServers(script, NAMES, [], async (servers) => {
    console.log(
      `records: ${process.env.REDIS_URL ? 'Redis' : 'embedded'}; ${CONNECTIONS} connections, the median of ${rounds} rounds of ${DURATION} s`,
    )
    for (const route of Object.keys(ROUTES) as Route[]) await compare(servers, route)
  })
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
