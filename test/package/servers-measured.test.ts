import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { withServers, type StartedServer } from '../../bench/server-start'
import { loadServer } from '../endurance/server'

/** Takes the place of the measured servers; its name says what it does. */
const SERVER = `
const name = process.argv[2]
if (name === 'one that does not start') process.exit(3)
const { createServer } = require('node:http')
const server = createServer((request, response) => {
  if (name === 'one that a request kills' && request.url === '/me') process.kill(process.pid, 'SIGKILL')
  response.end('{"token":"a-token"}')
})
let asked = 0
// Whoever started it may have ended meanwhile: a callback keeps that from being thrown.
server.listen(0, '127.0.0.1', () => process.send('http://127.0.0.1:' + server.address().port, () => undefined))
process.on('message', (what) => {
  if (name === 'one that a question kills') process.kill(process.pid, 'SIGKILL')
  process.send(what === 'time' ? 5 : { held: 1000 + (asked += 1), resident: 9000 })
})
process.once('disconnect', () => {
  server.closeAllConnections()
  server.close()
})
`
let folder: string
let script: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'servers-'))
  script = path.join(folder, 'server.js')
  writeFileSync(script, SERVER)
})
afterAll(() => rmSync(folder, { recursive: true }))

const run = (name: string, use: (server: StartedServer) => Promise<unknown>): Promise<unknown> =>
  withServers(script, ['one that works', name], [], ([, server]) => use(server))

describe('servers that are measured', () => {
  it('answer, with a user who is logged in', async () => {
    const seen = await withServers(script, ['one', 'other'], [], async (servers) => {
      const times = await Promise.all(servers.map((server) => server.ask('time')))
      return { times, servers }
    })
    expect(seen).toMatchObject({
      times: [5, 5],
      servers: [
        { name: 'one', token: 'a-token' },
        { name: 'other', token: 'a-token' },
      ],
    })
  })

  it.each<[string, string, string, (server: StartedServer) => Promise<unknown>]>([
    ['as it starts', 'one that does not start', '3', () => Promise.resolve()],
    ['when it is asked', 'one that a question kills', 'SIGKILL', (server) => server.ask('memory')],
    ['at work', 'one that a request kills', 'SIGKILL', ({ url }) => fetch(`${url}/me`)],
    [
      'unnoticed',
      'one that a request kills',
      'SIGKILL',
      ({ url }) => fetch(`${url}/me`).catch(() => new Promise(() => undefined)),
    ],
  ])('end everything where one of them ends %s', async (_, name, how, use) => {
    await expect(run(name, use)).rejects.toThrow(`${name} ended with ${how}`)
  })

  it('tell what else went wrong while they run', async () => {
    await expect(run('other', () => Promise.reject(new Error('no 200')))).rejects.toThrow('no 200')
  })
})

describe('the load on the login server', () => {
  it('tells the memory early and late, and the latency of both on each route', async () => {
    const found = await loadServer(script, 0.02)
    const latency = { p50: expect.any(Number) as number, p99: expect.any(Number) as number }
    const both = { server: latency, reference: latency }
    expect(found).toMatchObject({
      minutes: 0.02,
      memory: { held: { early: 1_002 }, resident: { early: 9_000, late: 9_000 } },
      latency: { 'GET /me': both, 'POST /session': both },
    })
    expect(found.requests).toBeGreaterThan(0)
  })
})
