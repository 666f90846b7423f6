import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Account } from '../../../server/src/account-record'
import { ApiError } from '../../../server/src/errors'
import { logIn } from '../../../server/src/login'
import { createServices, type Services } from '../../../server/src/services'
import { Store } from '../../../server/src/storage/store'
import { saveVerifiedProfile } from '../../../server/src/verified-profile'
import { MemoryAdapter, type Records } from '../support/memory-adapter'
import { AppTables } from './app-tables'
import { GivenNames } from './names'
import { type AppId, APPS, type Person, secretOf, TwoApps } from './people'

export interface Step {
  do: 'log in' | 'payload' | 'name'
  person: Person
  appId: AppId
  withUnionId: boolean
}

interface Server {
  services: Services
  isDead: boolean
}

const dataDir = mkdtempSync(join(tmpdir(), 'life-'))
process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }))

/** Payloads that a client sends before it gives up: another phone may rotate the key each time. */
const PAYLOADS = 5

/** Two phones, two mini-programs, and a server that is killed before given calls of its store. */
export class Life {
  readonly app = new AppTables()
  readonly #records: Records = new Map()
  readonly #clock = { now: Date.parse('2026-11-22T08:00:00Z') }
  readonly #wechat = new TwoApps(() => this.#clock.now)
  readonly #tokens = new Map<string, { token: string; person: Person }>()
  readonly #names = new GivenNames()
  readonly #visited = new Map<string, { person: Person; appId: AppId }>()
  #server: Server

  /** @param kills For each server in turn, the number of calls that it lives for. */
  constructor(
    readonly schedule: (what: string) => Promise<void>,
    readonly kills: number[],
  ) {
    this.#server = this.#start()
  }

  /** Does one step on a phone, again after each kill. */
  async step(phone: number, step: Step): Promise<void> {
    const { appId, person } = step
    this.#clock.now += 1_000
    this.#visited.set(`${person} ${appId}`, { person, appId })
    if (step.do === 'log in') {
      await this.#persist((services) => this.#logIn(services, phone, step))
      return
    }
    const name = this.#names.start(person)
    const isTaken = await this.#persist((services) =>
      step.do === 'name'
        ? this.#giveName(services, phone, step, name.nickName)
        : this.#sendPayload(services, phone, step, name.nickName),
    )
    if (isTaken) this.#names.end(name)
  }

  /** Logs everybody in with the `unionid`, delivers everything, and says what is wrong, if anything. */
  async faults(): Promise<string[]> {
    const { faults } = this.app
    this.kills.length = 0
    this.#revive(this.#server)
    const { services } = this.#server
    for (const { token, person } of this.#tokens.values())
      await this.#check(services, token, person)
    const owners = new Map<Person, Account>()
    for (const visit of this.#visited.values()) {
      await this.#logIn(services, 0, { ...visit, do: 'log in', withUnionId: true })
      const login = this.#tokens.get(`0 ${visit.person} ${visit.appId}`)
      const session = login && (await services.sessions.find(login.token))
      if (session) owners.set(visit.person, session.account)
    }
    await services.outbox.start()
    if ((await services.store.keys('outbox:')).length > 0) faults.push('an event was not delivered')
    const lives = [...this.#records].filter(
      ([key, text]) => key.includes(':account:') && !text.includes('mergedInto'),
    )
    if (lives.length !== owners.size) faults.push(`${owners.size} people, ${lives.length} accounts`)
    for (const [person, account] of owners) await this.#checkPerson(services, person, account)
    void services.outbox.close()
    return faults
  }

  async #checkPerson(services: Services, person: Person, { id }: Account): Promise<void> {
    const { app } = this
    const account = await services.accounts.find(id)
    for (const { token, person: owner } of this.#tokens.values())
      if (owner === person && (await services.sessions.find(token))?.account.id !== account?.id)
        app.faults.push('a session is of another account')
    for (const [row, owner] of app.rows)
      if (row.startsWith(rowsOf(person)) && owner !== account?.id)
        app.faults.push('the app lost a row')
    const visited = [...this.#visited.values()].filter((visit) => visit.person === person)
    if (account?.record.identities.length !== visited.length) app.faults.push('an identity is lost')
    if (!this.#names.mayStand(person, account?.record.nickName)) app.faults.push('a name is lost')
  }

  async #logIn(services: Services, phone: number, { person, appId, withUnionId }: Step) {
    const code = this.#wechat.code(person, appId, withUnionId)
    const { account, session } = await logIn(services, { code, appId })
    this.#tokens.set(`${phone} ${person} ${appId}`, { token: session.token, person })
    this.app.insert(`${rowsOf(person)}${session.token}`, account.id)
    await this.#check(services, session.token, person)
  }

  async #session(services: Services, phone: number, step: Step) {
    const key = `${phone} ${step.person} ${step.appId}`
    if (!this.#tokens.has(key)) await this.#logIn(services, phone, step)
    return this.#check(services, this.#tokens.get(key)?.token ?? '', step.person)
  }

  async #giveName(services: Services, phone: number, step: Step, nickName: string) {
    const { account } = await this.#session(services, phone, step)
    await services.profiles.saveGiven(account.id, () => ({ nickName }), services.now())
    return true
  }

  async #sendPayload(services: Services, phone: number, step: Step, nickName: string) {
    const { appId, person, withUnionId } = step
    for (let sent = 0; sent < PAYLOADS; sent += 1) {
      const session = await this.#session(services, phone, step)
      const payload = this.#wechat.payload(person, appId, nickName, withUnionId)
      try {
        await saveVerifiedProfile(services, payload, session)
        return true
      } catch (error) {
        if (!(error instanceof ApiError) || error.code !== 'session-key-stale') throw error
        await this.#logIn(services, phone, step)
      }
    }
    return false
  }

  /** Returns the session of a token, and checks that it shows nothing of anybody else. */
  async #check(services: Services, token: string, person: Person) {
    const session = await services.sessions.find(token)
    if (!session) throw new Error('A session is lost')
    const { identities, nickName = person } = session.account.record
    if (!identities.every(({ openid }) => openid.includes(person)) || !nickName.startsWith(person))
      this.app.faults.push("somebody else's data")
    return session
  }

  async #persist<Result>(act: (services: Services) => Promise<Result>): Promise<Result> {
    for (;;) {
      const server = this.#server
      try {
        return await act(server.services)
      } catch (error) {
        if (!server.isDead) throw error
        if (server === this.#server) this.#revive(server)
      }
    }
  }

  #revive(server: Server): void {
    server.isDead = true
    void server.services.outbox.close()
    this.#server = this.#start()
  }

  #start(): Server {
    let callsLeft = this.kills.shift() ?? Infinity
    const guard = async (what: string) => {
      await this.schedule(what)
      callsLeft -= 1
      if (callsLeft < 0) server.isDead = true
      if (server.isDead) throw new Error('killed')
    }
    const store = new Store(new MemoryAdapter(this.#records, guard), 'life')
    const { hooks } = this.app
    const services = createServices(
      {
        apps: APPS.map((appId) => ({ appId, secret: secretOf(appId) })),
        dataDir,
        code2Session: this.#wechat.code2Session,
        now: () => this.#clock.now,
        onAccount: async (id) => {
          await alive('onAccount')
          hooks.onAccount(id)
        },
        onMerge: async (from, into, mergeId) => {
          await alive('onMerge')
          hooks.onMerge(from, into, mergeId)
        },
      },
      store,
      () => 'https://login.example.cn',
      () => undefined,
    )
    const server: Server = { services, isDead: false }
    const alive = async (what: string) => {
      await this.schedule(what)
      if (server.isDead) throw new Error('killed')
    }
    void services.outbox.start()
    return server
  }
}

/** How the rows of a person begin. A token behind it is random, and may spell anybody's name. */
function rowsOf(person: Person): string {
  return `${person} `
}
