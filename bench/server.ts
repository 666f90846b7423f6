import autocannon from 'autocannon'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { ServerUrls } from './server-process'

// Compares GET /me and POST /session with a bare Fastify route, one after the other.
// BENCH_SECONDS: the duration of each, default 5. REDIS_URL: store the records there, not embedded.

const CONNECTIONS = 32
const seconds = Number(process.env.BENCH_SECONDS ?? 5)
const json = { 'content-type': 'application/json' }
const body = JSON.stringify({ code: 'a-code' })

async function main(): Promise<void> {
  const servers = fork(join(__dirname, 'server-process.ts'))
  const [{ bareUrl, loginUrl }] = (await once(servers, 'message')) as [ServerUrls]
  try {
    const session = await fetch(`${loginUrl}/session`, { method: 'POST', headers: json, body })
    const { token } = (await session.json()) as { token: string }
    const requests = [
      { name: 'bare route', url: `${bareUrl}/` },
      { name: 'GET /me', url: `${loginUrl}/me`, headers: { authorization: `Bearer ${token}` } },
      { name: 'POST /session', url: `${loginUrl}/session`, method: 'POST', headers: json, body },
    ]
    console.log(
      `records: ${process.env.REDIS_URL ? 'Redis' : 'embedded'}; ${CONNECTIONS} connections, ${seconds} s each`,
    )
    let barePerSecond = 0
    for (const { name, ...request } of requests) {
      const result = await autocannon({ ...request, connections: CONNECTIONS, duration: seconds })
      if (result.non2xx + result.errors > 0)
        throw new Error(`${name}: not every request was answered with 2xx`)
      const perSecond = result.requests.average
      barePerSecond ||= perSecond
      const { p50, p99 } = result.latency
      console.log(
        [
          name.padEnd(14),
          `${Math.round(perSecond)} requests/s`.padStart(18),
          `${(perSecond / barePerSecond).toFixed(3)} of bare`.padStart(15),
          `p50 ${p50} ms`.padStart(11),
          `p99 ${p99} ms`.padStart(11),
        ].join('  '),
      )
    }
  } finally {
    servers.disconnect()
  }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
