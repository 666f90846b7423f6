// jest compiles a module each time it is loaded: in each test file, and again in a test file after
// jest.resetModules(), which each test of a mini-program does. Here a process compiles what is loaded once, and
// runs it as often as jest loads it, so that every test still has modules of its own.
//
// jest-circus also leaves something behind with each test file: a storage that Node 20 consults at every promise,
// so that the hundredth file in a process runs much slower than the first. It is put away with the file.
const { AsyncLocalStorage } = require('node:async_hooks')
const { Script } = require('node:vm')
const { default: Runtime } = require('jest-runtime')

/** By file name. What a file contains differs between projects, since they transform in their own ways. */
const compiled = new Map()

/** The storages that the test file uses that runs now. */
const storages = new Set()
const { run } = AsyncLocalStorage.prototype
AsyncLocalStorage.prototype.run = function (...given) {
  storages.add(this)
  return run.apply(this, given)
}

module.exports = {
  __esModule: true,
  default: class KeepCompiled extends Runtime {
    constructor(...given) {
      super(...given)
      const { executor } = this
      const compileAnew = executor.compile.bind(executor)
      executor.compile = (source, file) => {
        const context = this._environment.getVmContext()
        // jest itself knows what to import, and what to say of a source that is no script.
        if (context === null || /\bimport\s*\(/.test(source)) return compileAnew(source, file)
        const script = scriptOf(source, file, executor.injectedModuleParameters)
        return script ? script.runInContext(context) : compileAnew(source, file)
      }
    }

    teardown() {
      super.teardown()
      for (const storage of storages) storage.disable()
      storages.clear()
    }
  },
}

function scriptOf(source, file, parameters) {
  const known = compiled.get(file)
  if (known?.source === source) return known.script
  const head = `(function (${parameters.join(', ')}) {`
  try {
    const options = { filename: file, columnOffset: -head.length }
    const script = new Script(`${head}${source}\n})`, options)
    compiled.set(file, { source, script })
    return script
  } catch {
    return undefined
  }
}
