import type { HostOptions } from '../../../host'
import { AGREED, USER } from './support'

/** Each tells of a nickname in its own way (public reports). */
export const PHONES: Record<string, HostOptions> = {
  'a phone': AGREED,
  DevTools: { ...AGREED, platform: 'devtools' },
  'Skyline before 3.11.1': { ...AGREED, sdkVersion: '3.11.0', renderer: 'skyline' },
  'Skyline from 3.11.1': { ...AGREED, sdkVersion: '3.11.1', renderer: 'skyline' },
  'the first that tells of its review': { ...AGREED, sdkVersion: '2.29.1' },
  'one that tells of no review': { ...AGREED, sdkVersion: '2.29.0' },
}

/** The name that the keyboard offers, or one that is typed. */
export const NAMES = { picked: USER.nickName, typed: '满满' }
