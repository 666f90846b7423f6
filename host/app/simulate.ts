// app/: a mini-program under test, on miniprogram-simulate. Needs Node and a document; knows the rest
// of host/.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { TestingError } from '../testing-error'
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

const NAME = 'miniprogram-simulate'
const OLDEST = [1, 5]

let loaded: Simulate | undefined

/**
 * Loads miniprogram-simulate, at the first use: who needs the host alone has not installed it.
 *
 * @param from Folders from which it may be found, beside this package's own.
 */
export function loadSimulate(from: readonly string[]): Simulate {
  assertDocument()
  if (!loaded) {
    loaded = noteGlobals(() => load(folderOf(from)))
    takeGlobals()
  }
  return loaded
}

function assertDocument(): void {
  if (typeof document === 'object' && !('happyDOM' in globalThis)) return
  throw new TestingError(
    'no-jsdom',
    'createApp draws into a document, which only the test environment jsdom has. jest: npm install ' +
      "--save-dev jest-environment-jsdom, and testEnvironment: 'jsdom' in the configuration, or a " +
      'comment /** @jest-environment jsdom */ first in the test file. vitest: npm install --save-dev ' +
      "jsdom, and environment: 'jsdom', or a comment // @vitest-environment jsdom.",
  )
}

function folderOf(from: readonly string[]): string {
  for (const folder of [__dirname, ...from]) {
    try {
      // Not by require.resolve with `paths`, which jest answers without its own resolution.
      return dirname(createRequire(join(folder, 'index.js')).resolve(NAME))
    } catch {
      continue
    }
  }
  throw new TestingError(
    'simulate-missing',
    `createApp runs pages on ${NAME}, which is not installed: npm install --save-dev ${NAME}`,
  )
}

function load(folder: string): Simulate {
  assertVersion(folder)
  const ofSimulate = createRequire(join(folder, 'index.js'))
  const simulate = withoutGlobals(() => ofSimulate(folder) as ItsExports)
  const compiler = ofSimulate('miniprogram-compiler') as Compiler
  const ofComponents = createRequire(ofSimulate.resolve('j-component'))
  const exparser = ofComponents('miniprogram-exparser') as Exparser
  return {
    register: (registration) => void noteGlobals(() => simulate.load(registration)),
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

function assertVersion(folder: string): void {
  const about = join(folder, 'package.json')
  if (!existsSync(about)) return
  const { version } = JSON.parse(readFileSync(about, 'utf8')) as { version: string }
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  throw new TestingError(
    'simulate-missing',
    `createApp needs ${NAME} ${OLDEST.join('.')} or later, and ${version} is installed: npm install ` +
      `--save-dev ${NAME}@latest`,
  )
}

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
