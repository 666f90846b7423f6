import { kit } from '../core/instance'
import { createNickname, REVIEW } from '../core/nickname'
import { deadline } from '../core/platform'
import { defineBehavior } from './define'
import type { NicknameField } from '../core/nickname'

/** A component with a nickname input. */
interface Host {
  $nickname: NicknameField
  createSelectorQuery?: () => WechatMiniprogram.SelectorQuery | undefined
}

type Heard = { detail: { value?: unknown } }

/** What happens to the nickname input goes to the field that understands it. */
export const nicknameBehavior = defineBehavior({
  lifetimes: {
    created() {
      hostOf(this).$nickname = createNickname(kit.platform)
    },
  },
  methods: {
    onNicknameInput({ detail }: Heard) {
      hostOf(this).$nickname.heard(detail.value)
    },
    onNicknameBlur({ detail }: Heard) {
      hostOf(this).$nickname.heard(detail.value, true)
    },
    onNicknameReview({ detail }: { detail: unknown }) {
      hostOf(this).$nickname.reviewed(detail)
    },
  },
})

/** The name that stands in the component's input in the end. */
export function nickNameOf(component: object, selector: string) {
  const host = hostOf(component)
  return host.$nickname.settled(() => {
    // The field's value; `undefined` where the client cannot tell.
    const look = new Promise((resolve) => {
      const query = host.createSelectorQuery && host.createSelectorQuery()
      const found = (node: unknown) => resolve(node && (node as { value?: unknown }).value)
      if (query)
        query
          .select(selector)
          .fields({ properties: ['value'] }, found)
          .exec()
      else resolve(undefined)
    })
    return deadline(() => look, REVIEW, 'SelectorQuery', kit.platform).catch(() => undefined)
  })
}

const hostOf = (self: unknown) => self as Host
