import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads'
import type { AppConfig, Bundle } from '../bundle'
import { CompileError, type Diagnostic } from './diagnostic'
import type { Source } from './files'

/** A page or component written out in a test. */
export interface Parts {
  template: string
  json?: object
  /** Default: `Page({})`, or `Component({})` for a component. */
  js?: string
  wxss?: string
}

export interface ChildSource extends Source {
  /** By path, such as `pages/index`; the first is the one the app opens with. */
  pages?: Record<string, Parts>
  components?: Record<string, Parts>
  /** app.json; `pages` follow from the above. */
  app?: Partial<AppConfig>
  appJs?: string
  appWxss?: string
}

/** Where `compileInChild` finds the compiler that `buildWorker` made. */
export const WORKER_VARIABLE = 'GLASS_EASEL_COMPILER'

/**
 * Compiles in a thread of its own and waits for it: esbuild cannot be loaded inside jsdom. Throws
 * `CompileError` as `compile` does.
 */
export function compileInChild(source: ChildSource): Bundle {
  const { port, bell } = (thread ??= startThread())
  Atomics.store(bell, 0, 0)
  port.postMessage(asFiles(source))
  if (Atomics.wait(bell, 0, 0, PATIENCE) === 'timed-out') throw new Error('The compiler is stuck')

  const { message } = receiveMessageOnPort(port) as { message: Answer }
  if (message.diagnostics) throw new CompileError(message.diagnostics)
  if (!message.bundle) throw new Error(message.failure)
  return message.bundle
}

interface Answer {
  bundle?: Bundle
  diagnostics?: Diagnostic[]
  failure?: string
}

/** ms; a machine that is very busy compiles slowly, a compiler that crashed never answers. */
const PATIENCE = 60_000

let thread: { port: MessagePort; bell: Int32Array } | undefined

function startThread(): { port: MessagePort; bell: Int32Array } {
  const file = process.env[WORKER_VARIABLE]
  if (file === undefined) throw new Error(`${WORKER_VARIABLE} is not set: call buildWorker() first`)
  const { port1, port2 } = new MessageChannel()
  const bell = new Int32Array(new SharedArrayBuffer(4))
  new Worker(file, { workerData: { port: port2, bell }, transferList: [port2] }).unref()
  port1.unref()
  return { port: port1, bell }
}

function asFiles({ pages, components, app, appJs, appWxss, ...source }: ChildSource): Source {
  const files: Record<string, string> = { ...source.files }
  const put = (path: string, parts: Parts, config: object, js: string): void => {
    files[`${path}.wxml`] = parts.template
    files[`${path}.json`] = JSON.stringify({ ...config, ...parts.json })
    files[`${path}.js`] = parts.js ?? js
    if (parts.wxss !== undefined) files[`${path}.wxss`] = parts.wxss
  }
  for (const [path, parts] of Object.entries(pages ?? {})) put(path, parts, {}, 'Page({})')
  for (const [path, parts] of Object.entries(components ?? {})) {
    put(path, parts, { component: true }, 'Component({})')
  }
  if (pages) files['app.json'] = JSON.stringify({ pages: Object.keys(pages), ...app })
  if (appJs !== undefined) files['app.js'] = appJs
  if (appWxss !== undefined) files['app.wxss'] = appWxss
  return { ...source, files }
}
