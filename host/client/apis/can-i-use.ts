import {
  apiAvailableSince,
  openTypeAvailableSince,
  schemaAvailableSince,
} from '../base-library/availability'
import type { Client } from '../client'

/** `wx.canIUse` for everything that is modelled. It is false for the rest, and for an API that a test removed. */
export function canIUse({ baseLibrary, limits }: Client, wx: object, schema: string): boolean {
  if (limits.canIUseGaps.includes(schema)) return false
  const version = availableSince(schema)
  const [name = ''] = schema.split('.')
  return (
    version !== undefined &&
    baseLibrary.isAtLeast(version) &&
    (name in wx || !(name in apiAvailableSince))
  )
}

/** The base library that added what the schema names; `undefined` if it is not modelled. */
function availableSince(schema: string): string | undefined {
  if (schema.startsWith(openTypePrefix)) {
    return openTypeAvailableSince[schema.slice(openTypePrefix.length)]
  }
  const [name = '', part, detail] = schema.split('.')
  const apiVersion = (apiAvailableSince as Partial<Record<string, string>>)[name]
  const isAboutWholeApi = part === undefined || (detail === undefined && generalParts.has(part))
  return schemaAvailableSince[schema] ?? (isAboutWholeApi ? apiVersion : undefined)
}

const openTypePrefix = 'button.open-type.'
const generalParts = new Set(['object', 'return', 'success', 'fail', 'complete', 'callback'])
