import { defineBehavior } from './define'
import { kit } from '../core/instance'
import { createNickname, REVIEW } from '../core/nickname'
import { deadline } from '../core/platform'
import type { NicknameField } from '../core/nickname'

const fields = new WeakMap<object, NicknameField>()

/** A component with a nickname input of class `…__nickname` or `…__input`. */
export const nicknameBehavior = defineBehavior({
  methods: {
    onNicknameInput({ detail }: { detail: { value?: unknown } }) {
      fieldOf(this).heard(detail.value)
    },
    onNicknameBlur({ detail }: { detail: { value?: unknown } }) {
      fieldOf(this).heard(detail.value, true)
    },
    onNicknameReview({ detail }: { detail: unknown }) {
      fieldOf(this).reviewed(detail)
    },
  },
})

/** The name that stands in the component's input in the end. */
export function nickNameOf(component: Queryable, selector: string) {
  return fieldOf(component).settled(() => read(component, selector))
}

/** The part of a component instance that a look at the field needs. */
interface Queryable {
  createSelectorQuery?(): WechatMiniprogram.SelectorQuery | null
}

/** The field's value; `undefined` where the client cannot tell. */
function read(component: Queryable, selector: string): Promise<unknown> {
  const look = new Promise((resolve) => {
    const query = component.createSelectorQuery?.()
    if (!query) {
      resolve(undefined)
      return
    }
    const found = (node: { value?: unknown } | null) => resolve(node?.value)
    query
      .select(selector)
      .fields({ properties: ['value'] }, found)
      .exec()
  })
  return deadline(look, REVIEW, 'SelectorQuery', kit.platform).catch(() => undefined)
}

function fieldOf(component: object): NicknameField {
  let field = fields.get(component)
  if (!field) fields.set(component, (field = createNickname(kit.platform)))
  return field
}
