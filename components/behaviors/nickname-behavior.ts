import { defineBehavior } from './define-behavior'
import { componentApi } from '../core/instance'
import { fieldsOf } from '../core/state/state'
import type { NicknameEvent, NicknameField, SettledNickName } from '../core/profile/profile'

/** A component with a nickname input. */
interface NicknameComponent {
  $nicknameField?: NicknameField
}

/**
 * Passes the events of a nickname input to its rules.
 * @internal
 */
export const nicknameBehavior = defineBehavior({
  methods: {
    /** The input is made anew: nothing of the old one counts. */
    forgetNickname() {
      delete (this as unknown as NicknameComponent).$nicknameField
    },
    onNicknameEvent(event: NicknameEvent) {
      nicknameFieldOf(this).receive(event)
    },
  },
})

/** The nickname that stands in the component's input in the end. */
export function settledNickNameOf(component: object, selector: string): Promise<SettledNickName> {
  return nicknameFieldOf(component).settle(() => readInputValue(component, selector))
}

/** The rules of the component's input, made when something happens to it. */
function nicknameFieldOf(component: object): NicknameField {
  const owner = component as NicknameComponent
  return (owner.$nicknameField ||= componentApi().createNicknameField())
}

/** What a component's input shows now. Some clients never answer (miniprogram-simulate). */
const readInputValue = (component: object, selector: string): Promise<unknown> =>
  new Promise((resolve) => {
    const query = (component as ComponentWithQuery).createSelectorQuery()
    query
      .select(selector)
      .fields({ properties: ['value'] }, (node) => resolve(fieldsOf(node, 'value').value))
      .exec()
  })

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
