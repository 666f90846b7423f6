import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { TestingError } from '../testing-error'
import type { Location } from './location'

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
      const exports = load(name, ofApp)
      loaded.add(name)
      return exports
    },
    run(script) {
      assertLoads(script)
      // A test may have loaded it before, and a script that is kept would not run.
      if (!isJest()) Reflect.deleteProperty(ofApp.cache, ofApp.resolve(script.file))
      loaded.add(script.file)
      load(script.file, ofApp)
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

function assertLoads({ file, path }: Location): void {
  if (![`${file}.js`, `${file}.ts`].some((script) => existsSync(script))) {
    throw new TestingError(
      'script-missing',
      `${path} has a template and no script: write ${file}.js with Page({}) or Component({}), which a ` +
        'mini-program needs as well.',
    )
  }
  if (!isJest()) assertCompiled({ file, path })
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

/** Loads a module, and says what to do where it cannot be. What it throws itself is thrown as it is. */
function load(name: string, ofApp: NodeJS.Require): unknown {
  try {
    return ofApp(name) as unknown
  } catch (error) {
    throw explained(name, error)
  }
}

/** What is thrown is of jest's own realm, so it is no `Error` here. */
function explained(name: string, error: unknown): unknown {
  const thrown = (error ?? {}) as { code?: unknown; name?: unknown; message?: unknown }
  const message = String(thrown.message)
  const missing = /Cannot find module '([^']*)'/.exec(message)?.[1]
  if (missing !== undefined) {
    return new TestingError('module-missing', `${name}: ${message}${remedyFor(missing)}`, {
      cause: error,
    })
  }
  const isUnread = thrown.name === 'SyntaxError' || thrown.code === 'BABEL_PARSE_ERROR'
  if (!isUnread && thrown.code !== 'ERR_REQUIRE_ESM') return error
  return new TestingError(
    'not-compiled',
    `${name} cannot be loaded, or a file that it requires: ${message}\n\nIf it is written in TypeScript or ` +
      "with import, give jest a transform for it: npm install --save-dev ts-jest typescript, and transform: { '\\.ts$': 'ts-jest' } " +
      'in the configuration; for an ES module in JavaScript babel-jest with @babel/preset-env, and no ' +
      '"type": "module" in its package.json.',
    { cause: error },
  )
}

const remedyFor = (missing: string): string =>
  /^[./]/.test(missing)
    ? '\n\nMend its path, which begins at the file that requires it (for app.require, at app.js).'
    : '\n\nPackages are looked for in node_modules, where `npm install` puts them. For one that is in ' +
      "miniprogram_npm alone add moduleDirectories: ['node_modules', 'miniprogram_npm'] to jest's " +
      'configuration.'
