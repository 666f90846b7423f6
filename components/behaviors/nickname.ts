import { kit } from '../core/instance'
import { createNickname } from '../core/nickname'
import { defineBehavior } from './define'
import { fieldValue } from './field'
import type { NicknameEvent, NicknameField, SettledName } from '../core/nickname'

/** A component with a nickname input. */
interface Host {
  $nickname: NicknameField
}

/** What happens to the nickname input goes to the field that understands it. */
export const nicknameBehavior = defineBehavior({
  lifetimes: {
    created(this: Host) {
      this.$nickname = createNickname(kit.platform)
    },
  },
  methods: {
    onNickname(event: NicknameEvent) {
      ;(this as unknown as Host).$nickname.heard(event)
    },
  },
})

/** The name that stands in the component's input in the end. */
export const nickNameOf = (component: object, selector: string): Promise<SettledName> =>
  (component as Host).$nickname.settled(() => fieldValue(component, selector))
