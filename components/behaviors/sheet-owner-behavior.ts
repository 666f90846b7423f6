import { componentBehavior } from './component-behavior'
import { defineBehavior } from './define-behavior'
import { propertiesOf } from './properties'
import { valueOf } from './state-subscription'
import { componentApi } from '../core/instance'

/**
 * A component that brings a profile sheet along. Its template has:
 *
 * ```html
 * <profile-sheet wx:if="{{isSheetMounted}}" open="{{isSheetOpen}}" lang="{{lang}}"
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
      if (propertiesOf(this).disabled || componentApi().isSheetOpen()) return
      this.$draw({ isSheetOpen: true, isSheetMounted: true })
    },
    /** The user gave both, and is known. */
    onSheetAuthorize(event: WechatMiniprogram.CustomEvent) {
      this.forwardEvent(event)
    },
    /** Nothing is left to give. */
    onSheetDone() {},
    /** The sheet closes, for whatever reason; its other events came before. */
    onSheetEnd() {
      if (valueOf(this, 'isSheetOpen')) this.$draw({ isSheetOpen: false })
    },
    /** The sheet has moved out. */
    onSheetClose() {
      if (!valueOf(this, 'isSheetOpen')) this.$draw({ isSheetMounted: false })
    },
  },
})
