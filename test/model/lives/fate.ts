import type { Acts, FateStep } from './life'
import type { World } from './world'

/** What neither the person nor the app does. */
export function fateOf(world: World): Acts<FateStep> {
  const { host, server } = world
  return {
    wait: ({ ms }) => host.clock.advance(ms),
    kill: () => world.kill(),
    'the clock jumps': ({ ms }) => world.jump(ms),
    'the storage is full'({ of }) {
      world.isStorageSafe = false
      if (of === 'the app') host.storage.fill()
      else host.fail('setStorageSync', { errMsg: 'setStorageSync:fail:quota reached' }, Infinity)
    },
    server: ({ is }) => server.break(is),
    reviews({ are }) {
      world.hasReviewFailed ||= are === 'fail'
      host.nicknameReview(are)
    },
    'the session key'({ is }) {
      if (is === 'expired') host.expireSessionKey()
      else host.server.issueCode(host.user.openid)
    },
    client({ api, is }) {
      // A button's own call fails by the same name.
      world.isButtonFaulty ||= /^button|^getUserInfo/.test(api)
      if (is === 'hanging') host.hang(api)
      else if (is === 'failing') host.fail(api)
      else if (is === 'slow') host.delay(api, 2000)
      else if (is === 'late') host.delay(api, 12_000)
      else if (is === 'lossy') host.lose(api)
      else if (is === 'twice') host.answerTwice(api)
      else world.heal()
    },
  }
}
