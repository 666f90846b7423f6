import { defaultAvatar } from '../assets/default-avatar'
import { componentBehavior } from '../behaviors/component-behavior'
import { defineComponent } from '../behaviors/define-component'
import { readInputValue } from '../behaviors/input-value'
import { propertiesOf } from '../behaviors/properties'
import { drawWithNext } from '../behaviors/state-subscription'
import { componentApi } from '../core/instance'
import { fieldsOf, isAgreementOpen } from '../core/state/state'
import type { StateSubscriber } from '../behaviors/state-subscription'
import type { NicknameEvent, NicknameField } from '../core/profile/profile'
import type { AuthData } from '../core/state/auth-data'
import type { AuthState } from '../core/state/state'

/** What a form remembers beside what it draws. */
interface FormMemory {
  /** The rules of the nickname input, made when something happens to it. */
  $nicknameField?: NicknameField
  /** It was drawn before, so the field has what it starts with. */
  $isDrawn?: boolean
  /** The user whose form it is. */
  $userGeneration?: number
}

defineComponent({
  externalClasses: ['button-class'],
  behaviors: [componentBehavior],
  data: {
    texts: {},
    packagedAvatar: defaultAvatar,
    /** Single-page mode: there is nothing to fill. */
    isSinglePage: false,
    /** The user agrees to the privacy guide first. */
    isAgreeStep: false,
    /** The avatar as it stands, and the one chosen here, which is not saved yet. */
    knownAvatar: '',
    chosenAvatar: '',
    /** An address that could not be drawn: the default shows through. */
    brokenImage: '',
    /** What the field starts with; never rewritten under somebody who types. */
    initialNickName: '',
    /** The name of the sentence that the form itself has to say. */
    hintName: '',
    /** A sentence about an answer that came while the form was there. */
    answerHint: '',
    isSaving: false,
    /** One item: another one makes the field anew, without what was typed in it. */
    fieldKeys: [0],
  },
  methods: {
    /** What was typed and chosen belongs to the user who logged out. */
    $forgetUser() {
      const userGeneration = componentApi().userGeneration()
      const memory = memoryOf(this)
      if (memory.$userGeneration === userGeneration) return
      memory.$userGeneration = userGeneration
      delete memory.$nicknameField
      const fieldKeys = [userGeneration]
      drawWithNext(this, {
        chosenAvatar: '',
        initialNickName: '',
        hintName: '',
        isSaving: false,
        fieldKeys,
      })
    },
    $componentDataOf({ profile, privacy, channel }: AuthState, auth: AuthData) {
      const { userInfo = {} } = profile
      const { $nicknameField, $isDrawn } = memoryOf(this)
      const isAgreeStep = isAgreementOpen(privacy)
      const isRefused = profile.error?.code === 'refused'
      const isAnswerSaid = auth.status === 'rejected' || channel === 'none' || isRefused
      if (!$isDrawn) memoryOf(this).$userGeneration = componentApi().userGeneration()
      memoryOf(this).$isDrawn = true
      return {
        texts: componentApi().texts(propertiesOf(this).lang),
        isSinglePage: componentApi().isSinglePage(),
        isAgreeStep,
        knownAvatar: userInfo.avatarUrl || '',
        answerHint: isAnswerSaid ? auth.hint : '',
        // The agree step takes the field away, and gives it back as it was.
        initialNickName:
          isAgreeStep || !$isDrawn
            ? ($nicknameField?.typedNickName() ?? (userInfo.nickName || ''))
            : this.data.initialNickName,
      }
    },
    onAvatarTap() {
      componentApi().startQuestion()
    },
    /** Chosen, and shown at once; it is saved with the nickname. */
    onChooseAvatarAnswer({ detail }: WechatMiniprogram.CustomEvent) {
      const chosen = componentApi().readChosenAvatar(detail)
      if ('outcome' in chosen) this.$reportOutcome(chosen.outcome)
      else this.$draw({ chosenAvatar: chosen.avatarUrl, hintName: '' })
    },
    onNicknameEvent(event: NicknameEvent) {
      nicknameFieldOf(this).receive(event)
    },
    onImageError() {
      this.$draw({ brokenImage: this.data.chosenAvatar || this.data.knownAvatar })
    },
    onAgreementAnswer({ detail }: WechatMiniprogram.CustomEvent) {
      this.$reportOutcome(componentApi().answerAgreement(detail))
    },
    onOpenContract() {
      componentApi().openPrivacyContract()
    },
    onSubmit({ detail }: WechatMiniprogram.CustomEvent) {
      const { nickname: value } = fieldsOf(fieldsOf(detail, 'value').value, 'nickname')
      this.onNicknameEvent({ type: 'submit', detail: { value } })
      this.onSave()
    },
    onSave() {
      if (this.data.isSaving || propertiesOf(this).disabled) return
      this.$draw({ isSaving: true, hintName: '' })
      const { chosenAvatar: avatarUrl, initialNickName } = this.data
      const { $userGeneration = NaN } = memoryOf(this)
      const nicknameField = nicknameFieldOf(this)
      const content = {
        userGeneration: $userGeneration,
        nickName: nicknameField.settle(() => readInputValue(this, '.profile-form__nickname')),
        avatarUrl,
        initialNickName,
        isNickNameTyped: () => nicknameField.typedNickName() !== undefined,
      }
      void componentApi()
        .saveForm(content)
        .then((saved) => {
          // After a logout the form is another user's, who may be saving already.
          if ($userGeneration !== componentApi().userGeneration()) return
          // A picture that was chosen while this one was saved is not saved yet.
          const isThisAvatar = this.data.chosenAvatar === avatarUrl
          const chosenAvatar = saved.isAvatarSaved && isThisAvatar ? '' : this.data.chosenAvatar
          // A form that was closed meanwhile draws nothing more, and leads to nothing.
          const isAttached = !!(this as unknown as StateSubscriber).$unsubscribe
          if (isAttached) {
            this.$draw({ isSaving: false, hintName: saved.hintName, chosenAvatar })
          }
          this.$reportOutcome(saved.outcome)
          if (isAttached && saved.isComplete && !chosenAvatar) this.triggerEvent('done')
        })
    },
    onCancel() {
      this.triggerEvent('cancel')
    },
  },
})

const memoryOf = (form: object): FormMemory => form

function nicknameFieldOf(form: object): NicknameField {
  return (memoryOf(form).$nicknameField ||= componentApi().createNicknameField())
}
