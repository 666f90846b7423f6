import type { Shown } from '../../driver/driver'
import type { PersonStep } from './life'
import { typedName } from './people'
import { inFront } from './reach'
import type { World } from './world'

/** What the person gives in the form that is in front. */
export interface FormFilling {
  type: (step: PersonStep & { do: 'type' }) => void
  takeOffer: () => void
  /** 保存 is about to be tapped: it keeps what the person gave and sees in the form. */
  noteSave(button: Shown): void
}

export function createFormFilling(world: World): FormFilling {
  const { model } = world
  let count = 0

  const field = (): Shown | undefined => {
    const [input] = inFront(world.screen, '.profile-form__nickname')
    return input?.attribute('disabled') ? undefined : input
  }

  return {
    type({ text, then }) {
      const input = field()
      const name = typedName(model.person, ++count)
      const typed = {
        name,
        placeholder: '微信用户',
        blank: ' \u200b ',
        'half an emoji': `${name}\ud83d`,
        nothing: '',
      }[text]
      input?.type(typed)
      if (then === 'blur') input?.blur()
      if (then === 'confirm') input?.confirm()
    },
    takeOffer: () => field()?.pick(),
    noteSave(button) {
      const input = field()
      if (!input || button.attribute('loading') || button.attribute('disabled')) return
      const isTyped = input.value() !== input.attribute('value')
      const nickName = input.value().replace(/[\ud800-\udfff]/g, '')
      if (/^人\d+(改\d+)?$/.test(nickName)) {
        model.saves({ nickName }, isTyped && !world.hasReviewFailed)
      }
      const [image] = inFront(world.screen, '.profile-form__image')
      const avatarUrl = image && String(image.attribute('src'))
      if (avatarUrl !== world.screen.auth().state.profile.userInfo?.avatarUrl) {
        model.saves({ avatarUrl }, !world.hasReviewFailed)
      }
    },
  }
}
