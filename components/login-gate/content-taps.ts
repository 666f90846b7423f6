import { meantData } from '../behaviors/state-subscription'
import { componentApi } from '../core/instance'
import type { PassDetail } from '../behaviors/component-surface'

/** What a gate remembers of a tap on its content. */
interface TapMemory {
  /** There is a gate within the content, or there was one. */
  $hasInnerGate?: boolean
  /** A tap on the content, or in a gate within it, which then says so. */
  $isTapOpen?: boolean
}

/**
 * The taps on the content of a gate in `guard` mode, and `pass`. The gate's content has:
 *
 * ```html
 * <view capture-bind:tap="onContentTap" bindtap="onContentTapEnd" capture-bind:innergate="onInnerGate">
 * ```
 * and the gate as a whole `capture-bind:tap="onTap"`.
 * @internal
 */
export const contentTapsBehavior = Behavior({
  data: { isOpen: false },
  lifetimes: {
    attached() {
      this.tellOuterGates(false)
    },
  },
  methods: {
    firePass(resumed: boolean): void {
      const detail: PassDetail = { state: componentApi().state, resumed }
      this.triggerEvent('pass', detail)
    },
    isGuard(): boolean {
      return (meantData(this) as { mode?: string }).mode === 'guard'
    },
    /**
     * A tap on the content, heard in the capture phase: before the content, and also where the content
     * catches it. No part of the event tells where in a slot it began, so that a gate with another
     * one within it waits for what that one says.
     */
    onContentTap() {
      const memory = memoryOf(this)
      if (!this.isGuard() || !this.data.isOpen || componentApi().isSheetShown()) return
      memory.$isTapOpen = true
      if (memory.$hasInnerGate) componentApi().after(0, () => this.onContentTapEnd())
      else this.onContentTapEnd()
    },
    onContentTapEnd() {
      if (memoryOf(this).$isTapOpen) this.firePass(false)
      memoryOf(this).$isTapOpen = false
    },
    /** A tap anywhere in this gate. */
    onTap() {
      this.tellOuterGates(true)
    },
    /** Only gates around this one listen in the capture phase. The event does not bubble. */
    tellOuterGates(isTap: boolean) {
      this.triggerEvent('innergate', { isTap }, { composed: true, capturePhase: true })
    },
    onInnerGate({ detail }: WechatMiniprogram.CustomEvent<{ isTap: boolean }>) {
      memoryOf(this).$hasInnerGate = true
      if (detail.isTap) memoryOf(this).$isTapOpen = false
    },
  },
})

const memoryOf = (gate: object): TapMemory => gate
