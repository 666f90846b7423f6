import { bootMiniProgram } from '../runtime/boot'

/** The window that the mini-program runs in. The page around it starts the mini-program. */
export interface FrameWindow extends Window {
  bootMiniProgram: typeof bootMiniProgram
}

;(window as unknown as FrameWindow).bootMiniProgram = bootMiniProgram
