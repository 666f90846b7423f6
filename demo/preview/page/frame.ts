import { boot } from '../runtime/boot'

/** The phone's window: the mini-program runs in here, started and watched by the page around it. */
export interface FrameWindow extends Window {
  bootMiniProgram: typeof boot
}

;(window as unknown as FrameWindow).bootMiniProgram = boot
