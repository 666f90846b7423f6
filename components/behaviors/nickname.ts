import { kit } from '../core/instance'
import { createNickname } from '../core/nickname'
import { defineBehavior } from './define'
import { fieldValue } from './field'
import type { NicknameField } from '../core/nickname'

/** A component with a nickname input. */
interface Host {
  $nickname: NicknameField
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
export const nickNameOf = (component: object, selector: string) =>
  hostOf(component).$nickname.settled(() => fieldValue(component, selector))

const hostOf = (self: unknown) => self as Host
