import { Agent, request } from 'node:http'
import { JSON_HEADERS, LOGIN_BODY, withServers, type StartedServer } from '../../bench/server-start'
import { ROUTES, type Route, type ServerEndured } from './figures'
import { earlyAndLate } from './heap'
import { latencyOf, type Answered } from './latency'
import type { Memory } from '../../bench/server-process'

const SERVERS = ['the login server', 'the reference'] as const
/** In s, of a server at work on one route; in less time there are fewer seconds, and not fewer turns. */
const TURN = 4
const ROUNDS_AT_LEAST = 6
/** The part of a turn in which connections are opened. */
const START = 1 / 8
const CONNECTIONS = 8

/** Keeps the login server at work, in turns of one length with the reference of `npm run bench:server`. */
export function loadServer(script: string, minutes: number): Promise<ServerEndured> {
  const seconds = minutes * 60
  const turn = 1_000 * Math.min(TURN, seconds / (ROUNDS_AT_LEAST * SERVERS.length * ROUTES.length))
  return withServers(script, SERVERS, ['--expose-gc'], async ([server, reference]) => {
    const memory: Memory[] = []
    const turns = ROUTES.map(() => ({ server: [] as Answered[][], reference: [] as Answered[][] }))
    const end = performance.now() + seconds * 1_000
    while (performance.now() < end) {
      for (const [index, route] of ROUTES.entries()) {
        turns[index]?.server.push(await send(server, route, turn))
        turns[index]?.reference.push(await send(reference, route, turn))
      }
      memory.push(await server.ask('memory'))
    }
    const latency = Object.fromEntries(
      ROUTES.map((route, index) => [
        route,
        {
          server: latencyOf(turns[index]?.server ?? [], turn * START),
          reference: latencyOf(turns[index]?.reference ?? [], turn * START),
        },
      ]),
    ) as ServerEndured['latency']
    return {
      minutes,
      requests: turns.flatMap(({ server: all }) => all.flat()).length,
      memory: {
        held: earlyAndLate(memory.map(({ held }) => held)),
        resident: earlyAndLate(memory.map(({ resident }) => resident)),
      },
      latency,
    }
  })
}

/** Sends one request after another on each connection, for so many ms. */
async function send(server: StartedServer, route: Route, duration: number): Promise<Answered[]> {
  const [method, path = ''] = route.split(' ')
  const headers = { ...JSON_HEADERS, authorization: `Bearer ${server.token}` }
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const start = performance.now()
  const answered: Answered[] = []
  const client = async (): Promise<void> => {
    for (let at = 0; at < duration;) {
      const status = await new Promise<number | undefined>((resolve, reject) => {
        request(server.url + path, { method, headers, agent }, (answer) => {
          answer
            .resume()
            .once('error', reject)
            .once('end', () => resolve(answer.statusCode))
        })
          .once('error', reject)
          .end(method === 'POST' ? LOGIN_BODY : undefined)
      })
      if (status !== 200) throw new Error(`${route} was answered with ${status ?? 'nothing'}`)
      const now = performance.now() - start
      answered.push({ at, took: now - at })
      at = now
    }
  }
  try {
    await Promise.all(Array.from({ length: CONNECTIONS }, client))
  } finally {
    agent.destroy()
  }
  return answered
}
