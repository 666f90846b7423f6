import { fieldOf } from '../core/state/state'

/** What a component's input shows now. Some clients never answer (miniprogram-simulate). */
export function readInputValue(component: object, selector: string): Promise<unknown> {
  return new Promise((resolve) => {
    const query = (component as ComponentWithQuery).createSelectorQuery()
    query
      .select(selector)
      .fields({ properties: ['value'] }, (node) => resolve(fieldOf(node, 'value')))
      .exec()
  })
}

interface ComponentWithQuery {
  createSelectorQuery(): {
    select(selector: string): {
      fields(
        fields: { properties: string[] },
        callback: (node: unknown) => void,
      ): { exec(): unknown }
    }
  }
}
