import type { ClientOptions } from '../options'
import { TestingError } from '../testing-error'
import { isVersionAtLeast } from './base-library/version'
import { singlePageScene } from './launch'
import { platformAvailableSince } from './platform'

/** Throws where no such client exists, so that no test shows what nobody can see. */
export function assertClientExists({ sdkVersion, platform, scene }: ClientOptions): void {
  const platformSince = platformAvailableSince[platform]
  if (platformSince && !isVersionAtLeast(sdkVersion, platformSince)) {
    throw new TestingError(
      'no-such-client',
      `There is no WeChat for ${platform} with base library ${sdkVersion}: it came with ` +
        `${platformSince}. Give createHost that sdkVersion or a newer one.`,
    )
  }
  // Older clients show a page that asks for an update instead (official docs, open-ability/share-timeline).
  if (scene === singlePageScene && !isVersionAtLeast(sdkVersion, '2.11.3')) {
    throw new TestingError(
      'no-such-client',
      `Base library ${sdkVersion} has no single-page mode (scene ${singlePageScene}): it came with ` +
        '2.11.3. Give createHost that sdkVersion or a newer one.',
    )
  }
}

/** Throws where a test framework would run what this client does not (official docs, component-framework/observer). */
export function assertCanMount({ sdkVersion }: ClientOptions): void {
  if (isVersionAtLeast(sdkVersion, '2.6.1')) return
  throw new TestingError(
    'no-such-client',
    `Components cannot be mounted for base library ${sdkVersion}: it has no observers, which came ` +
      'with 2.6.1. Test frameworks run observers all the same, so a test would pass where a phone does ' +
      "not work. Give createHost sdkVersion '2.6.1' or newer; a test that mounts nothing can use " +
      'host.wx without host.install().',
  )
}
