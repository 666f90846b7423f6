import autocannon from 'autocannon'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

// GET /me and POST /session beside a bare Fastify route, one after the other in one run.
// BENCH_SECONDS: how long each is asked (5). REDIS_URL: keep the records there, not embedded.

const CONNECTIONS = 32
const seconds = Number(process.env.BENCH_SECONDS ?? 5)
const json = { 'content-type': 'application/json' }
const body = JSON.stringify({ code: 'a-code' })

async function main(): Promise<void> {
  const servers = fork(join(__dirname, 'server-process.ts'))
  const [{ bare, login }] = (await once(servers, 'message')) as [{ bare: string; login: string }]
  try {
    const session = await fetch(`${login}/session`, { method: 'POST', headers: json, body })
    const { token } = (await session.json()) as { token: string }
    const requests = [
      { name: 'bare route', url: `${bare}/` },
      { name: 'GET /me', url: `${login}/me`, headers: { authorization: `Bearer ${token}` } },
      { name: 'POST /session', url: `${login}/session`, method: 'POST', headers: json, body },
    ]
    console.log(
      `records: ${process.env.REDIS_URL ? 'Redis' : 'embedded'}; ${CONNECTIONS} connections, ${seconds} s each`,
    )
    let base = 0
    for (const { name, ...request } of requests) {
      const result = await autocannon({ ...request, connections: CONNECTIONS, duration: seconds })
      if (result.non2xx + result.errors > 0)
        throw new Error(`${name}: not every request was answered with 2xx`)
      const perSecond = result.requests.average
      base ||= perSecond
      const { p50, p99 } = result.latency
      console.log(
        [
          name.padEnd(14),
          `${Math.round(perSecond)} requests/s`.padStart(18),
          `${(perSecond / base).toFixed(3)} of bare`.padStart(15),
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
