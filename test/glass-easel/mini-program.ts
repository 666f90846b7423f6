import {
  compileInWorker,
  type InlineMiniProgram,
} from '../../demo/preview/compile/compile-in-worker'
import { bootMiniProgram, type BootOptions } from '../../demo/preview/runtime/boot'
import type { MiniProgramController } from '../../demo/preview/runtime/mini-program-controller'

/** A mini-program under test. `said` has the arguments of its `wx.say(…)` calls, in order. */
export interface MiniProgram extends MiniProgramController {
  said: unknown[]
  /** Returns and removes what was said so far. */
  hear(): unknown[]
  find(selector: string): HTMLElement
  text(): string
}

let running: MiniProgramController | undefined

export function start(
  source: InlineMiniProgram,
  options: Partial<BootOptions> & { url?: string } = {},
): MiniProgram {
  const said: unknown[] = []
  const root = document.createElement('div')
  document.body.append(root)
  const { url, ...rest } = options
  const wx = { ...rest.wx, say: (...words: unknown[]) => said.push(...words) }
  const controller = bootMiniProgram(compileInWorker(source), { root, ...rest, wx }, url)
  running = controller
  return Object.assign(Object.create(controller) as MiniProgramController, {
    said,
    hear: () => said.splice(0),
    find(selector: string) {
      const found = controller.element().querySelector<HTMLElement>(selector)
      if (!found) throw new Error(`There is no ${selector} in ${controller.element().outerHTML}`)
      return found
    },
    text: () => controller.element().textContent.trim().replace(/\s+/g, ' '),
  })
}

/**
 * Fails a test that prints something, since the framework catches and prints what a handler throws.
 */
export function expectSilence(): void {
  beforeEach(() => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined)
    jest.spyOn(console, 'warn').mockImplementation(() => undefined)
  })
  afterEach(() => {
    running?.destroy()
    running = undefined
    document.body.innerHTML = ''
    const printed = [
      ...jest.mocked(console.error).mock.calls,
      ...jest.mocked(console.warn).mock.calls,
    ]
    jest.restoreAllMocks()
    expect(printed).toEqual([])
  })
}

/** Waits until promises that are due have settled. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve()
}
