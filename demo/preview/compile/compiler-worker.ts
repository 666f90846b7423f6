import { type MessagePort, workerData } from 'node:worker_threads'
import { compileMiniProgram } from './compile'
import { CompileError } from './diagnostic'
import type { MiniProgramSource } from './files'

/**
 * Compiles each mini-program that arrives, and wakes the thread that waits: see
 * compile-in-worker.ts.
 */
const { port, replySignal } = workerData as { port: MessagePort; replySignal: Int32Array }

port.on('message', (source: MiniProgramSource) => {
  port.postMessage(compileReply(source))
  Atomics.store(replySignal, 0, 1)
  Atomics.notify(replySignal, 0)
})

function compileReply(source: MiniProgramSource): object {
  try {
    return { bundle: compileMiniProgram(source) }
  } catch (error) {
    if (error instanceof CompileError) return { diagnostics: error.diagnostics }
    return { failure: error instanceof Error ? error.stack : String(error) }
  }
}
