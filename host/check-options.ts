import { isPlatform } from './client/platform'
import { assertOptions, invalidArgument } from './invalid-argument'
import type { HostOptions } from './options'

const NAMES = {
  sdkVersion: true,
  platform: true,
  scene: true,
  renderer: true,
  appId: true,
  user: true,
  placeholder: true,
  publishedAt: true,
  privacyDeclared: true,
  language: true,
  darkmode: true,
  theme: true,
  fontSizeSetting: true,
  time: true,
  now: true,
  server: true,
  rateLimit: true,
  cloud: true,
  limits: true,
  device: true,
  phone: true,
} satisfies Record<keyof HostOptions, true>

/** Throws where options of a host cannot be meant. */
export function assertHostOptions(given: unknown): asserts given is HostOptions {
  assertOptions('createHost', given, Object.keys(NAMES))
  const { sdkVersion = '3.0.0', platform = 'android', publishedAt = 0 } = given as HostOptions
  if (typeof sdkVersion !== 'string' || !/^\d+\.\d+(\.\d+)*$/.test(sdkVersion)) {
    throw invalidArgument('sdkVersion', sdkVersion, "give a base library as text, such as '2.9.0'.")
  }
  if (!isPlatform(platform)) {
    throw invalidArgument('platform', platform, "give one of WeChat's, such as 'android' or 'ios'.")
  }
  if (Number.isNaN(new Date(publishedAt).getTime())) {
    throw invalidArgument('publishedAt', publishedAt, "give a date, such as '2022-11-01'.")
  }
}
