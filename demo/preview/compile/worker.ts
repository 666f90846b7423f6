import { type MessagePort, workerData } from 'node:worker_threads'
import { compile, type Source } from './compile'
import { CompileError } from './diagnostic'

/** Compiles what arrives on the port, and rings when the answer is there: see child.ts. */
const { port, bell } = workerData as { port: MessagePort; bell: Int32Array }

port.on('message', (source: Source) => {
  port.postMessage(attempt(source))
  Atomics.store(bell, 0, 1)
  Atomics.notify(bell, 0)
})

function attempt(source: Source): object {
  try {
    return { bundle: compile(source) }
  } catch (error) {
    if (error instanceof CompileError) return { diagnostics: error.diagnostics }
    return { failure: error instanceof Error ? error.stack : String(error) }
  }
}
