import { wxClient, type Client } from '../../components/core/client/wx'
import { createWorld, eras, type World } from '../core/support/world'

/** Calls of which one may run at a time, however many callers wait for it. */
const SINGLE = /^(login|checkSession|getSetting|getUserInfo|getPrivacySetting|getStorage)$/

interface Sent {
  url: string
  header: Record<string, string>
}
interface Written {
  data: { data: { token: string; expiresAt: number } }
}

/** A world with random actions, and the checks that must hold after each of them. */
export interface Model {
  readonly world: World
  /** Taps the button, where one is drawn. */
  tap(): void
  login(force: boolean): void
  request(): void
  logout(): void
  revoke(): void
  /** Kills the app in whatever it does, and starts it again. */
  restart(): void
  /** Tracks a promise. It must settle, but it may reject. */
  begin(work: Promise<unknown>): void
  /** Ends all failures and delays, and checks what must hold in the end. */
  end(): Promise<void>
  /** Checks what must hold at any time. */
  check(): void
}

export function createModel(): Model {
  const running = new Map<string, number>()
  const broken: string[] = []
  let unanswered = 0
  let taps = 0
  /**
   * The number of accepted profiles at the user's consent, while that profile must still be
   * submitted.
   */
  let owedSince: number | undefined
  let mayEnd = false
  /** Whether the user has logged out and neither tapped nor logged in since. */
  let isOut = false
  let logins = 0
  let requests = 0
  /** The last session that the app stored since it started. */
  let session: { token: string; expiresAt: number } | undefined
  /** Requests that got a 401 for an older token, with the number of logins at that time. */
  const late = new Map<string, number>()
  let kill = () => {}

  function mortal(): Client {
    let isAlive = true
    kill = () => {
      isAlive = false
      running.clear()
      late.clear()
      session = undefined
    }
    return {
      ...wxClient,
      sync: (api, ...rest) => (isAlive ? wxClient.sync(api, ...rest) : undefined),
      after: (ms, run) => wxClient.after(ms, () => isAlive && run()),
      file: (...call) => (isAlive ? wxClient.file(...call) : new Promise(() => undefined)),
      call: <Result>(api: string, options: object, timeout: number) => {
        if (!isAlive) return new Promise<Result>(() => undefined)
        if (isOut && /^(login|getUserInfo)$/.test(api)) broken.push(`${api} after a logout`)
        const count = (by: number) => running.set(api, (running.get(api) ?? 0) + by)
        count(1)
        if (SINGLE.test(api) && running.get(api) !== 1) broken.push(`two ${api} at a time`)
        if (api === 'login') logins += 1
        if (api === 'setStorage') session = (options as Written).data.data
        if (api === 'request') {
          const { url } = options as Sent
          const before = late.get(url)
          if (before !== undefined && before !== logins) broken.push('a login for a late 401')
          late.delete(url)
        }
        const work = wxClient.call<Result>(api, options, timeout)
        if (api === 'request') void work.then(refused(options as Sent), () => undefined)
        const done = () => isAlive && count(-1)
        work.then(done, done)
        return work
      },
    }
  }

  /** Records a 401 for a token that is older than the valid one. */
  const refused =
    ({ url, header }: Sent) =>
    (answer: unknown) => {
      const isGood = session && session.expiresAt > world.host.clock.now() && !isOut
      const isOlder = header.Authorization !== `Bearer ${String(session?.token)}`
      const { statusCode } = answer as { statusCode: number }
      if (statusCode === 401 && isGood && isOlder) late.set(url, logins)
    }

  const world = createWorld({
    host: eras.prompting,
    client: mortal,
    auth: ({ options }) => ({ ...options, withCredentials: true }),
    heard: ({ type }) => {
      if (type !== 'authorize') return
      isOut = false
      owedSince = world.server.accepted.length
    },
  })

  /** Checks that a session ends only by expiry and by a logout. */
  function guardSession() {
    mayEnd = false
    world.auth.subscribe(({ session }, { session: before }) => {
      const isOver = (before.expiresAt ?? 0) <= world.host.clock.now()
      if (before.status === 'active' && session.status !== 'active' && !isOver && !mayEnd) {
        broken.push(`the session was lost: ${JSON.stringify(session)}`)
      }
      mayEnd = false
    })
  }

  function start() {
    guardSession()
    void world.components.start()
  }
  start()

  const model: Model = {
    world,
    tap() {
      if (!world.openType) return
      taps += 1
      world.tap()
    },
    begin(work) {
      const { outcomes } = world
      unanswered += 1
      const done = () => {
        if (outcomes === world.outcomes) unanswered -= 1
      }
      work.then(done, done)
    },
    login(force) {
      isOut = false
      model.begin(world.auth.login({ force }))
    },
    request() {
      requests += 1
      model.begin(world.auth.request({ url: `https://app.example.com/${requests}` }))
    },
    logout() {
      session = undefined
      owedSince = undefined
      mayEnd = true
      isOut = true
      model.begin(world.auth.logout())
    },
    revoke: () => world.host.revoke('scope.userInfo'),
    restart() {
      kill()
      unanswered = 0
      world.restart()
      start()
    },
    check() {
      const { prompts, user } = world.host
      if (prompts.some(({ cause }) => cause !== 'tap')) broken.push('a prompt without a tap')
      if (prompts.length > taps) broken.push('more prompts than taps')
      const { openid, nickName, avatarUrl } = user
      for (const one of world.server.accepted) {
        const isTheirs =
          one.openid === openid && one.nickName === nickName && one.avatarUrl === avatarUrl
        if (!isTheirs) broken.push(`accepted for somebody else: ${JSON.stringify(one)}`)
      }
      expect(broken).toEqual([])
    },
    async end() {
      const { host, server } = world
      host.heal()
      server.isUp = true
      server.delay = 0
      // Uses up the failures that were requested and have not happened yet.
      for (let i = 0; i < 30; i += 1) await host.server.code2Session('none')
      await host.clock.advance(60_000)
      model.check()
      expect(unanswered).toBe(0)
      model.restart()
      await host.clock.advance(60_000)
      model.check()
      // A user who revoked the permission has not consented.
      const isAllowed = host.saveDevice().scopes['scope.userInfo'] === true
      if (isAllowed && owedSince !== undefined) {
        const owed = `${server.accepted.length - owedSince} accepted since the consent`
        expect(owed).not.toBe('0 accepted since the consent')
      }
      const before = server.submissions.length
      model.restart()
      await host.clock.advance(60_000)
      expect(server.submissions).toHaveLength(before)
    },
  }
  return model
}
