// app/: a mini-program under test, on miniprogram-simulate. Needs Node and a document; knows the rest
// of host/.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { assertDocument, simulateFolder } from './find-simulate'
import { noteGlobals, takeGlobals } from './written-globals'

/** A compiled template: what it draws for this data. */
export type Template = (data: object) => unknown

/** What j-component registers. */
export interface Registration extends Record<string, unknown> {
  id: string
  path: string
  tagName: string
  template: Template
  /** The ids of components, by tag. */
  usingComponents: Record<string, string>
}

/** A rendered component, as j-component wraps it. */
export interface Rendered {
  dom: unknown
  /** The `this` of its methods. */
  instance: Record<string, unknown>
  /** @param parent the node of the document that receives it */
  attach: (parent: unknown) => void
  detach: () => void
  triggerPageLifeTime: (lifetime: 'show' | 'hide') => void
}

/** The part of miniprogram-simulate and of what it brings along that is used here. */
export interface Simulate {
  register: (registration: Registration) => void
  render: (id: string) => Rendered
  Behavior: (definition: object) => unknown
  /** Its own `wx`: most calls succeed and do nothing. */
  apis: Record<string, unknown>
  /** WeChat's template compiler. Returns the body of a function that returns the templates. */
  compile: (folder: string, templates: string[], scripts: string[]) => string
  /** Hears what handlers throw, which is printed unless a listener returns false. */
  onError: (listener: (error: unknown) => false) => () => void
}

let loaded: Simulate | undefined

/**
 * Loads miniprogram-simulate, at the first use: who needs the host alone has not installed it.
 *
 * @param from Folders from which it may be found, beside this package's own.
 */
export function loadSimulate(from: readonly string[]): Simulate {
  assertDocument()
  if (!loaded) {
    loaded = noteGlobals(() => load(simulateFolder(from)))
    takeGlobals()
  }
  return loaded
}

function load(folder: string): Simulate {
  const ofSimulate = createRequire(join(folder, 'index.js'))
  const simulate = withoutGlobals(() => ofSimulate(folder) as ItsExports)
  const compiler = ofSimulate('miniprogram-compiler') as Compiler
  const ofComponents = createRequire(ofSimulate.resolve('j-component'))
  const exparser = ofComponents('miniprogram-exparser') as Exparser
  let isNoted = false
  return {
    register(registration) {
      // Each registration writes the same names, and a window has a thousand to go through.
      if (isNoted) simulate.load(registration)
      else noteGlobals(() => simulate.load(registration))
      isNoted = true
    },
    render(id) {
      const rendered = simulate.render(id)
      // It adds a style sheet under this id, empty since none is compiled here.
      document.getElementById(id)?.remove()
      return rendered
    },
    Behavior: (definition) => simulate.behavior(definition),
    apis: ofSimulate('./src/api') as Record<string, unknown>,
    compile: (root, wxmlList, wxsList) =>
      compiler.wxmlToJs(root, { wxmlList, wxsList, maxBuffer: LONGEST_OUTPUT }),
    onError(listener) {
      exparser.addGlobalErrorListener(listener)
      return () => exparser.removeGlobalErrorListener(listener)
    },
  }
}

interface ItsExports {
  load: (registration: Registration) => unknown
  render: Simulate['render']
  behavior: Simulate['Behavior']
}
interface Compiler {
  wxmlToJs: (
    root: string,
    options: { wxmlList: string[]; wxsList: string[]; maxBuffer: number },
  ) => string
}
interface Exparser {
  addGlobalErrorListener: (listener: (error: unknown) => false) => void
  removeGlobalErrorListener: (listener: (error: unknown) => false) => void
}

/** Bytes. Its default of 1 MB is less than a large app's templates. */
const LONGEST_OUTPUT = 2 ** 28

/** It writes its globals when it loads, over what a host has installed. */
function withoutGlobals<T>(run: () => T): T {
  const before = ['wx', 'Component', 'Behavior'].map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  )
  try {
    for (const [name] of before) Reflect.deleteProperty(globalThis, name)
    return run()
  } finally {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor)
      else Reflect.deleteProperty(globalThis, name)
    }
  }
}
