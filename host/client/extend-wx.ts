import { apiAvailableSince } from './base-library/availability'
import type { CallLog } from './calls/call-log'

/** Adds APIs that are not modelled, and records their calls. Returns a function that takes them away. */
export function extendWx(wx: object, apis: Record<string, unknown>, callLog: CallLog): () => void {
  const added = Object.entries(apis)
    .filter(([name]) => !(name in apiAvailableSince) && !(name in wx))
    .map(([name, api]) => {
      const recorded = (...parameters: unknown[]): unknown => {
        callLog.record(name, parameters[0])
        return (api as (...given: unknown[]) => unknown)(...parameters)
      }
      return [name, typeof api === 'function' ? recorded : api] as const
    })
  Object.assign(wx, Object.fromEntries(added))
  return () => {
    for (const [name] of added) Reflect.deleteProperty(wx, name)
  }
}
