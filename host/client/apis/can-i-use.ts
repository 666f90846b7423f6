import type { Client } from '../client'
import { apiSince, openTypeSince, partSince } from '../base-library/availability'

/** `wx.canIUse` for what is modelled; what is not modelled, or was taken away, is not there. */
export function canIUse({ since }: Client, wx: object, schema: string): boolean {
  const known = sinceOf(schema)
  const [name = ''] = schema.split('.')
  return known !== undefined && since(known) && (name in wx || !(name in apiSince))
}

function sinceOf(schema: string): string | undefined {
  if (schema.startsWith(openTypePrefix)) return openTypeSince[schema.slice(openTypePrefix.length)]
  const [name = '', part, detail] = schema.split('.')
  const api = (apiSince as Partial<Record<string, string>>)[name]
  const wholeApi = part === undefined || (detail === undefined && generalParts.has(part))
  return partSince[schema] ?? (wholeApi ? api : undefined)
}

const openTypePrefix = 'button.open-type.'
const generalParts = new Set(['object', 'return', 'success', 'fail', 'complete', 'callback'])
