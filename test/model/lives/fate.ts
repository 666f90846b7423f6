import type { FateStep } from './life'
import type { World } from './world'

/** Makes happen what neither the person nor the app does. */
export async function happen(world: World, step: FateStep): Promise<void> {
  const { host } = world
  switch (step.do) {
    case 'wait':
      return host.clock.advance(step.ms)
    case 'kill':
      return world.kill()
    case 'the clock jumps': {
      world.jump(step.ms)
      return
    }
    case 'the storage is full':
      world.isStorageSafe = false
      {
        host.storage.fill()
        return
      }
    case 'server': {
      world.server.break(step.is)
      return
    }
    case 'reviews':
      world.hasReviewFailed ||= step.are === 'fail'
      {
        host.nicknameReview(step.are)
        return
      }
    case 'the session key':
      if (step.is === 'expired') host.expireSessionKey()
      else void host.server.issueCode(host.user.openid)
      return
    case 'client':
      // A button's own call fails by the same name.
      world.isButtonFaulty ||= /^button|^getUserInfo/.test(step.api)
      if (step.is === 'hanging') host.hang(step.api)
      else if (step.is === 'failing') host.fail(step.api)
      else if (step.is === 'slow') host.delay(step.api, 2000)
      else if (step.is === 'late') host.delay(step.api, 12_000)
      else if (step.is === 'lossy') host.lose(step.api)
      else if (step.is === 'twice') host.answerTwice(step.api)
      else world.heal()
  }
}
