import { componentBehavior } from './own-component'
import { claimHintFor, meantData } from './state-subscription'
import { componentApi } from '../core/instance'
import { fieldOf } from '../core/state/fields'
import type { StateSubscriber } from './state-subscription'

/**
 * A component that brings a profile sheet along. Its template has:
 *
 * ```html
 * <profile-sheet wx:if="{{sheet}}" open="{{sheet === 'open'}}" lang="{{lang}}" theme="{{theme}}"
 *   disabled="{{disabled}}" bind:save="forwardEvent" bind:authorize="forwardEvent" bind:reject="forwardEvent"
 *   bind:end="onSheetEnd" bind:close="onSheetClose" />
 * ```
 * @internal
 */
export const sheetOwnerBehavior = Behavior({
  behaviors: [componentBehavior],
  data: {
    /** The user is in it, or it moves out; `''`: it is not drawn. */
    sheet: '' as 'open' | 'leaving' | '',
    sheetAsks: 'profile' as 'profile' | 'phone',
  },
  methods: {
    /** Opens the sheet. While another one is open in the app, nothing happens. */
    openSheet() {
      this.openSheetFor('profile')
    },
    /** The same for the phone number. The template passes `asks="{{sheetAsks}}"`, and binds `bind`. */
    openPhoneSheet() {
      this.openSheetFor('phone')
    },
    openSheetFor(sheetAsks: 'profile' | 'phone') {
      const api = componentApi()
      if (meantData(this).disabled || api.isSheetOpen()) return
      claimHintFor(this, { subject: sheetAsks })
      memoryOf(this).$sheetGeneration = api.userGeneration()
      this.$draw({ sheet: 'open', sheetAsks })
    },
    /** The sheet ends. One that waits for its page to show is not drawn at all. */
    dropSheet() {
      this.$draw({ sheet: this.data.sheet && 'leaving' })
    },
    /** A sheet that waits for its page is dropped with its user, and where nothing is left to ask. */
    $forgetUser() {
      const api = componentApi()
      const { $ownData } = this as unknown as StateSubscriber
      const isWaiting = fieldOf($ownData, 'sheet') === 'open' && !this.data.sheet
      const isOver = memoryOf(this).$sheetGeneration !== api.userGeneration()
      const { profile, phone } = api.state
      const isPhone = meantData(this).sheetAsks === 'phone'
      const isKnown = isPhone ? phone.status === 'bound' : profile.status === 'granted'
      if (isWaiting && (isOver || isKnown)) this.dropSheet()
    },
    /** The sheet closes, for whatever reason; its other events came before. */
    onSheetEnd() {
      // It answers the tap that opened it. What the app's server refuses later is said here as well.
      claimHintFor(this, { isAnswered: true })
      this.dropSheet()
    },
    /** The sheet has moved out. */
    onSheetClose() {
      if (meantData(this).sheet === 'leaving') this.$draw({ sheet: '' })
    },
  },
})

/** What an owner remembers beside what it draws. */
interface SheetOwnerMemory {
  /** The user who opened the sheet. */
  $sheetGeneration?: number
}

const memoryOf = (owner: object): SheetOwnerMemory => owner
