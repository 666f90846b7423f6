import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads'
import type { AppConfig, Bundle } from '../bundle'
import { CompileError, type Diagnostic } from './diagnostic'
import type { MiniProgramSource } from './files'

/** The files of a page or component, as text. */
export interface ComponentSource {
  template: string
  json?: object
  /** Default: `Page({})`, or `Component({})` for a component. */
  js?: string
  wxss?: string
}

/** A mini-program whose pages and components may be given as text, for tests. */
export interface InlineMiniProgram extends MiniProgramSource {
  /** By path, such as `pages/index`. The first one is the home page. */
  pages?: Record<string, ComponentSource>
  components?: Record<string, ComponentSource>
  /** The content of app.json, without `pages`, which follows from the above. */
  app?: Partial<AppConfig>
  appJs?: string
  appWxss?: string
}

/** The environment variable with the path that `buildCompilerWorker` returned. */
export const COMPILER_PATH_VARIABLE = 'GLASS_EASEL_COMPILER'

/**
 * Compiles in a worker thread and waits for it, since esbuild cannot be loaded inside jsdom. Throws
 * `CompileError`, as `compileMiniProgram` does.
 */
export function compileInWorker(source: InlineMiniProgram): Bundle {
  const { port, replySignal } = (kept.thread ??= startCompilerThread())
  Atomics.store(replySignal, 0, 0)
  port.postMessage(sourceOf(source))
  if (Atomics.wait(replySignal, 0, 0, TIMEOUT) === 'timed-out')
    throw new Error('The compiler is stuck')

  const { message } = receiveMessageOnPort(port) as { message: CompileReply }
  if (message.diagnostics) throw new CompileError(message.diagnostics)
  if (!message.bundle) throw new Error(message.failure)
  return message.bundle
}

interface CompileReply {
  bundle?: Bundle
  diagnostics?: Diagnostic[]
  failure?: string
}

/** In ms. A busy machine compiles slowly; a compiler that crashed never replies. */
const TIMEOUT = 60_000

interface CompilerThread {
  port: MessagePort
  replySignal: Int32Array
}

/** A test environment may keep the thread for the test files that follow. */
const { compilerThread: kept = {} } = globalThis as { compilerThread?: { thread?: CompilerThread } }

function startCompilerThread(): CompilerThread {
  const file = process.env[COMPILER_PATH_VARIABLE]
  if (file === undefined)
    throw new Error(`${COMPILER_PATH_VARIABLE} is not set: call buildCompilerWorker() first`)
  const { port1, port2 } = new MessageChannel()
  const replySignal = new Int32Array(new SharedArrayBuffer(4))
  new Worker(file, { workerData: { port: port2, replySignal }, transferList: [port2] }).unref()
  port1.unref()
  return { port: port1, replySignal }
}

function sourceOf({
  pages,
  components,
  app,
  appJs,
  appWxss,
  ...source
}: InlineMiniProgram): MiniProgramSource {
  const files: Record<string, string> = { ...source.files }
  const addComponent = (path: string, parts: ComponentSource, config: object, js: string): void => {
    files[`${path}.wxml`] = parts.template
    files[`${path}.json`] = JSON.stringify({ ...config, ...parts.json })
    files[`${path}.js`] = parts.js ?? js
    if (parts.wxss !== undefined) files[`${path}.wxss`] = parts.wxss
  }
  for (const [path, parts] of Object.entries(pages ?? {})) addComponent(path, parts, {}, 'Page({})')
  for (const [path, parts] of Object.entries(components ?? {})) {
    addComponent(path, parts, { component: true }, 'Component({})')
  }
  if (pages) files['app.json'] = JSON.stringify({ pages: Object.keys(pages), ...app })
  if (appJs !== undefined) files['app.js'] = appJs
  if (appWxss !== undefined) files['app.wxss'] = appWxss
  return { ...source, files }
}
