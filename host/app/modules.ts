import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { TestingError } from '../testing-error'
import type { Location } from './mini-program-files'

/** The scripts of the mini-program. They run anew in each app, as on a phone. */
export interface Modules {
  /** Runs the script of a page, a component or the app. */
  run: (script: Location) => void
  /** What a script of the mini-program gets from `require(name)` in app.js. */
  require: (name: string) => unknown
  /** Forgets every module that the app loaded. */
  reset: () => void
}

export function createModules(root: string): Modules {
  // Not app.js itself: jest would take it for its own parent, and never end listing who requires whom.
  const ofApp = createRequire(join(root, 'miniprogram-under-test.js'))
  const loaded = new Set<string>()
  return {
    require(name) {
      loaded.add(name)
      return ofApp(name) as unknown
    },
    run(script) {
      if (!isJest()) assertCompiled(script)
      loaded.add(script.file)
      // A test may have loaded it before, and a script that is kept would not run.
      if (!isJest()) Reflect.deleteProperty(ofApp.cache, ofApp.resolve(script.file))
      try {
        ofApp(script.file)
      } catch (error) {
        throw explained(error)
      }
    },
    reset() {
      if (isJest()) jest?.resetModules()
      else forget(ofApp, [...loaded])
      loaded.clear()
    },
  }
}

interface Jest {
  resetModules: () => void
}
/** jest gives it to each module; other runners have none, or a stand-in for test code. */
declare const jest: Jest | undefined

const isJest = (): boolean =>
  typeof jest === 'object' && !process.env.VITEST && typeof process.env.JEST_WORKER_ID === 'string'

/** Forgets the scripts that ran, and whatever they required. */
function forget({ cache, resolve }: NodeJS.Require, scripts: readonly string[]): void {
  const visit = (module: NodeJS.Module | undefined): void => {
    if (!module || cache[module.filename] !== module) return
    Reflect.deleteProperty(cache, module.filename)
    module.children.forEach(visit)
  }
  for (const script of scripts) visit(cache[resolve(script)])
}

/**
 * Node's require reads no TypeScript, and runs an ES module once: its page would be missing from the next
 * app.
 */
function assertCompiled({ file, path }: Location): void {
  const script = `${file}.js`
  if (!existsSync(script)) {
    throw new TestingError(
      'not-compiled',
      `${path} is written in TypeScript (${file}.ts), which this test runner does not load: it loads the ` +
        "files of a mini-program by Node's own require. Compile it to CommonJS first and give createApp " +
        'the folder with the .js files as `root`, or test it with jest and ts-jest.',
    )
  }
  if (/^\s*(import|export)\b/m.test(readFileSync(script, 'utf8'))) {
    throw new TestingError(
      'not-compiled',
      `${path} (${script}) is an ES module, and this test runner loads the files of a mini-program by ` +
        "Node's own require, which runs it once for all apps. Compile it to CommonJS first and give " +
        'createApp that folder as `root`, or test it with jest and a transform.',
    )
  }
}

/** Says what to do where a package is missing. The error is of jest's own realm, so it is no `Error` here. */
function explained(error: unknown): unknown {
  const thrown = error as { message?: unknown } | undefined
  const { message } = thrown ?? {}
  if (typeof message !== 'string' || !/Cannot find module '[^'./]/.test(message)) return error
  return Object.assign(thrown as object, {
    message:
      `${message}\n\nPackages are looked for in node_modules, where \`npm install\` puts them. For one that is ` +
      "in miniprogram_npm alone add moduleDirectories: ['node_modules', 'miniprogram_npm'] to jest's " +
      'configuration.',
  })
}
