import { createKit } from './kit'
import { attempt } from './attempt'
import { merge } from './merge'
import { request } from './request'
import { createSession } from './session'
import { setProfile } from './setprofile'
import { createSubmit } from './submit'
import type { Auth } from './api'
import type { Kit } from './kit'
import type { AuthOptions } from './options'
import type { Platform } from './platform'

/**
 * Another instance beside the packaged one; tests use it.
 * @param options as for `configure`
 * @param platform the client; default: the real one
 */
export function createAuth(options: AuthOptions = {}, platform?: Platform): Auth {
  const auth = joinServer(createKit(platform))
  auth.configure(options)
  return auth
}

/** Adds what speaks to the app's server to what knows the user, and answers the JS API. */
export function joinServer(kit: Kit): Auth {
  let parts: ReturnType<typeof build> | undefined
  const get = () => (parts ??= build())

  function build() {
    const { ctx, silent, hand } = kit.get()
    // A server that says nothing of the user is no error.
    const welcome = (userInfo: unknown) => attempt(() => setProfile(ctx, userInfo))
    const session = createSession(ctx, welcome)
    const submit = createSubmit(ctx, session, silent, hand, welcome)
    Object.assign(kit.more, submit, { show: session.check })
    return { ctx, silent, session }
  }

  // What components ask of a server first; the rest joins in with it.
  Object.assign(kit.more, {
    start() {
      const { session, ctx } = get()
      if (ctx.config.withCredentials) session.prepare().catch(() => undefined)
      return ctx.config.exchange && session.load()
    },
    openSession(byTap) {
      const { ctx, session } = get()
      if (byTap || !ctx.kept.loggedOut) session.login().catch(() => undefined)
      return !!ctx.config.exchange
    },
  } satisfies Partial<Kit['more']>)

  const { state } = kit
  return {
    configure: (options) => kit.configure((before) => merge(before, options)),
    get state() {
      return state()
    },
    subscribe: (listener) => kit.get().ctx.store.subscribe(listener),
    ready: () => kit.get().start().then(state),
    refresh: () => kit.get().start().then(kit.get().silent.check).then(state),
    login: (how) => get().session.login(how),
    logout() {
      const { ctx, session } = get()
      const done = session.logout()
      ctx.epoch++
      ctx.keep({ loggedOut: true, unsubmitted: undefined })
      ctx.store.send({ type: 'loggedOut' })
      ctx.track({ type: 'logout' })
      return done
    },
    setProfile: (userInfo) =>
      new Promise((resolve) => {
        setProfile(get().ctx, userInfo)
        resolve(state())
      }),
    request: (options) => request(get().ctx, get().session, options),
    openSetting: () =>
      kit.platform
        .call('openSetting', {}, 0)
        .then((answer) => get().silent.applySetting(answer))
        .then(state),
  }
}
