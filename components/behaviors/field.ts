import { kit } from '../core/instance'
import { REVIEW, deadline } from '../core/platform'

interface Queryable {
  createSelectorQuery?: () => WechatMiniprogram.SelectorQuery | undefined
}

/** What a component's input shows now; `undefined` where the client cannot tell. */
export function fieldValue(component: object, selector: string): Promise<unknown> {
  const host = component as Queryable
  const look = () =>
    new Promise((resolve) => {
      const query = host.createSelectorQuery && host.createSelectorQuery()
      const found = (node: unknown) => resolve(node && (node as { value?: unknown }).value)
      if (query)
        query
          .select(selector)
          .fields({ properties: ['value'] }, found)
          .exec()
      else resolve(undefined)
    })
  return deadline(look, REVIEW, 'SelectorQuery', kit.platform).catch(() => undefined)
}
