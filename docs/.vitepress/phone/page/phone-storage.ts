import type { DeviceSnapshot } from '../../../../host/index'
import { emptyRecords, type LoginRecords } from '../servers/login-records'

/** What the browser keeps of one phone, so that a reload is a cold start of the same phone. */
export interface KeptPhone {
  /** The client that was on the phone. */
  client?: string
  openid?: string
  device?: DeviceSnapshot
  login: LoginRecords
}

export interface PhoneStorage {
  readonly kept: KeptPhone
  save: () => void
}

/** Opens what is kept under a name. */
export function openPhoneStorage(name: string, isReset: boolean): PhoneStorage {
  const key = `miniprogram-auth-kit.phone.${name}`
  const kept = { login: emptyRecords(), ...(isReset ? {} : read(key)) }
  return {
    kept,
    save() {
      try {
        localStorage.setItem(key, JSON.stringify(kept))
      } catch {
        // The phone works without storage as well, and then it is new after each reload.
      }
    },
  }
}

function read(key: string): Partial<KeptPhone> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<KeptPhone>
  } catch {
    return {}
  }
}
