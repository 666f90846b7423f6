import { defaultAvatar } from '../assets/default-avatar'
import { componentBehavior, defineComponent } from '../behaviors/own-component'
import { claimHintFor, meantData } from '../behaviors/state-subscription'
import { componentApi } from '../core/instance'
import { refusalOf } from '../core/state/auth-data'
import { isAgreementOpen } from '../core/state/state'
import { fieldOf } from '../core/state/fields'
import type { DrawnTexts, StateSubscriber } from '../behaviors/state-subscription'
import type { NicknameEvent, NicknameField, SavedForm } from '../core/profile/profile'
import type { AuthData } from '../core/state/auth-data'
import type { AuthState } from '../core/state/state'

/** What a form remembers; what it draws follows from it. */
interface FormMemory {
  /** The rules of the nickname input, made when something happens to it. */
  $nicknameField?: NicknameField | undefined
  /** What the input starts with; never rewritten under somebody who types. */
  $initialNickName?: string
  /** The avatar chosen here, which is not saved yet. */
  $chosenAvatar?: string
  /** An address that could not be drawn: the default shows through. */
  $brokenImage?: string
  /** The name of the sentence that the form itself has to say. */
  $hintName?: SavedForm['hintName']
  $isSaving?: boolean
  /** All was saved, and nothing has changed since. */
  $isSaved?: boolean
  /** The user whose form it is. */
  $userGeneration?: number
}

/** A form in which nothing was typed and chosen. */
const EMPTY_FORM: FormMemory = {
  $nicknameField: undefined,
  $initialNickName: '',
  $chosenAvatar: '',
  $hintName: '',
  $isSaving: false,
  $isSaved: false,
}

defineComponent({
  externalClasses: [
    /**
     * The button that saves.
     * @zh 保存按钮
     */
    'button-class',
  ],
  behaviors: [componentBehavior],
  data: {
    texts: {},
    packagedAvatar: defaultAvatar,
    /** Single-page mode: there is nothing to fill. */
    isSinglePage: false,
    /** The user agrees to the privacy guide first. */
    isAgreeStep: false,
    image: '',
    initialNickName: '',
    hint: '',
    /** The sentence is about the picture, and stands beside it. */
    isAvatarHint: false,
    isAvatarMissing: false,
    isNicknameMissing: false,
    isSaving: false,
    isSaved: false,
    /** One item: another one makes the field anew, without what was typed in it. */
    fieldKeys: [0],
  },
  methods: {
    /** What was typed and chosen belongs to the user who logged out. */
    $forgetUser() {
      const $userGeneration = componentApi().userGeneration()
      if (memoryOf(this).$userGeneration === $userGeneration) return
      Object.assign(this, EMPTY_FORM, { $userGeneration })
    },
    $componentDataOf(
      texts: () => DrawnTexts,
      { profile, privacy, channel }: AuthState,
      { hint }: AuthData,
    ) {
      const { userInfo = {} } = profile
      const memory = memoryOf(this)
      const api = componentApi()
      const isAgreeStep = isAgreementOpen(privacy)
      memory.$userGeneration ??= api.userGeneration()
      // The agree step takes the field away, and gives it back as it was.
      if (isAgreeStep || memory.$initialNickName === undefined) {
        memory.$initialNickName =
          memory.$nicknameField?.typedNickName() ?? (userInfo.nickName || '')
      }
      const image = memory.$chosenAvatar || userInfo.avatarUrl || ''
      const hintName = (channel !== 'none' && memory.$hintName) || ''
      const refusal = refusalOf(profile, texts())
      const isOwnHint = hintName && hintName !== 'hintRefused'
      const ownHint = isOwnHint ? texts()[hintName] : refusal
      const noWayHint = channel === 'none' ? texts().hintNone : ''
      return {
        texts: texts(),
        isSinglePage: api.isSinglePage(),
        isAgreeStep,
        image: image === memory.$brokenImage ? '' : image,
        initialNickName: memory.$initialNickName,
        hint: ownHint || noWayHint || hint,
        isAvatarHint: hintName === 'formAvatarMissing',
        isAvatarMissing: /form(Avatar)?Missing/.test(hintName),
        isNicknameMissing: /form(Nickname)?Missing|NicknameRefused/.test(hintName),
        isSaving: !!memory.$isSaving,
        isSaved: !!memory.$isSaved && !refusal,
        fieldKeys: [memory.$userGeneration],
      }
    },
    /** Draws what follows from a change of the form's memory. */
    remember(change: FormMemory) {
      Object.assign(this, change)
      this.$draw()
    },
    onAvatarTap() {
      claimHintFor(this)
      componentApi().startQuestion()
    },
    /** Chosen, and shown at once; it is saved with the nickname. */
    onChooseAvatarAnswer({ detail }: WechatMiniprogram.CustomEvent) {
      claimHintFor(this)
      const chosen = componentApi().readChosenAvatar(detail)
      if ('outcome' in chosen) this.$reportOutcome(chosen.outcome)
      else this.remember({ $chosenAvatar: chosen.avatarUrl, $hintName: '', $isSaved: false })
    },
    onNicknameEvent(event: NicknameEvent) {
      nicknameFieldOf(this).receive(event)
      const isTyping = event.type === 'focus' || event.type === 'input'
      if (isTyping && memoryOf(this).$isSaved) this.remember({ $isSaved: false })
    },
    onImageError() {
      this.remember({ $brokenImage: this.data.image })
    },
    onAgreementAnswer({ detail }: WechatMiniprogram.CustomEvent) {
      claimHintFor(this)
      this.$reportOutcome(componentApi().answerAgreement(detail))
    },
    onOpenContract() {
      componentApi().openPrivacyContract()
    },
    onSubmit({ detail }: WechatMiniprogram.CustomEvent) {
      const value = fieldOf(fieldOf(detail, 'value'), 'nickname')
      this.onNicknameEvent({ type: 'submit', detail: { value } })
      this.onSave()
    },
    onSave() {
      const memory = memoryOf(this)
      if (memory.$isSaving || meantData(this).disabled) return
      this.remember({ $isSaving: true, $isSaved: false, $hintName: '' })
      const { $chosenAvatar: avatarUrl = '', $initialNickName = '', $userGeneration = NaN } = memory
      const content = {
        userGeneration: $userGeneration,
        nicknameField: nicknameFieldOf(this),
        readNickName: () => this.readNickName(),
        avatarUrl,
        initialNickName: $initialNickName,
      }
      void componentApi()
        .saveForm(content)
        .then(({ outcome, hintName, isAvatarSaved }) => {
          // After a logout the form is another user's, who may be saving already.
          if ($userGeneration !== componentApi().userGeneration()) return
          // A picture that was chosen while this one was saved is not saved yet.
          if (isAvatarSaved && memory.$chosenAvatar === avatarUrl) memory.$chosenAvatar = ''
          const isSaved = !hintName && !memory.$chosenAvatar
          this.remember({ $isSaving: false, $isSaved: isSaved, $hintName: hintName })
          this.$reportOutcome(outcome)
          // A form that was closed meanwhile leads to nothing.
          const isAttached = !!(this as unknown as StateSubscriber).$unsubscribe
          if (isAttached && isSaved) this.triggerEvent('done')
        })
    },
    /** What the input shows now. Some clients never answer (miniprogram-simulate). */
    readNickName(): Promise<unknown> {
      return new Promise((resolve) => {
        this.createSelectorQuery()
          .select('.profile-form__nickname')
          .fields({ properties: ['value'] }, (node) => resolve(fieldOf(node, 'value')))
          .exec()
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
