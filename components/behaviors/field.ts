import { fieldsOf } from '../core/fields'
import { kit } from '../core/instance'
import { REVIEW } from '../core/platform'

/** What a component's input shows now; `undefined` where the client cannot tell. */
export const fieldValue = (component: object, selector: string): Promise<unknown> =>
  new Promise((resolve) => {
    kit.platform.after(REVIEW, () => resolve(undefined))
    const query = (component as WechatMiniprogram.Component.TrivialInstance).createSelectorQuery()
    const found = (node: unknown) => resolve(fieldsOf(node).value)
    query
      .select(selector)
      .fields({ properties: ['value'] }, found)
      .exec()
  }).catch(() => undefined)
