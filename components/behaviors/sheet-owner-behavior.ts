import { componentBehavior } from './component-behavior'
import { defineBehavior } from './define-behavior'
import { propertiesOf } from './properties'
import { valueOf } from './state-subscription'
import { componentApi } from '../core/instance'
import type { Drawn } from './state-subscription'

/**
 * A component that brings a profile sheet along. Its template has:
 *
 * ```html
 * <profile-sheet wx:if="{{isSheetMounted}}" open="{{isSheetOpen}}" lang="{{lang}}" disabled="{{disabled}}"
 *   bind:save="forwardEvent" bind:authorize="onSheetAuthorize" bind:reject="forwardEvent"
 *   bind:done="onSheetDone" bind:end="onSheetEnd" bind:close="onSheetClose" />
 * ```
 * @internal
 */
export const sheetOwnerBehavior = defineBehavior({
  behaviors: [componentBehavior],
  data: {
    /** The user is in the sheet. */
    isSheetOpen: false,
    /** The sheet is drawn: open, or moving out. */
    isSheetMounted: false,
  },
  methods: {
    /** Opens the sheet. While another one is open in the app, nothing happens. */
    openSheet() {
      const api = componentApi()
      if (propertiesOf(this).disabled || api.isSheetOpen()) return
      memoryOf(this).$sheetGeneration = api.userGeneration()
      this.$draw({ isSheetOpen: true, isSheetMounted: true })
    },
    /** The sheet ends. One that waits for its page to show is not drawn at all. */
    dropSheet() {
      const { $pendingChange = {} } = this as Drawn
      const isWaiting = !!$pendingChange.isSheetMounted
      const change = { isSheetOpen: false }
      this.$draw(isWaiting ? Object.assign(change, { isSheetMounted: false }) : change)
    },
    /** A sheet that waits for its page is dropped with its user, and where nothing is left to ask. */
    $forgetUser() {
      const { $pendingChange = {} } = this as Drawn
      const api = componentApi()
      const isOver = memoryOf(this).$sheetGeneration !== api.userGeneration()
      const isKnown = api.state.profile.status === 'granted'
      if ($pendingChange.isSheetOpen && (isOver || isKnown)) this.dropSheet()
    },
    /** The user gave both, and is known. */
    onSheetAuthorize(event: WechatMiniprogram.CustomEvent) {
      this.forwardEvent(event)
    },
    /** Nothing is left to give. */
    onSheetDone() {},
    /** The sheet closes, for whatever reason; its other events came before. */
    onSheetEnd() {
      if (valueOf(this, 'isSheetOpen')) this.dropSheet()
    },
    /** The sheet has moved out. */
    onSheetClose() {
      if (!valueOf(this, 'isSheetOpen')) this.$draw({ isSheetMounted: false })
    },
  },
})

/** What an owner remembers beside what it draws. */
interface SheetOwnerMemory {
  /** The user who opened the sheet. */
  $sheetGeneration?: number
}

const memoryOf = (owner: object): SheetOwnerMemory => owner
