import type { Bundle } from '../bundle'

/** CommonJS for a mini-program: a module runs once, when it is first required. */
export class ModuleLoader {
  private readonly loaded: Record<string, { exports: unknown }> = {}

  /** The names that every module can use. What one of them assigns, the others find: see `run`. */
  private readonly globals: Record<string, unknown>

  /** `globals` are the names that every module can use, such as `wx`. */
  constructor(
    private readonly bundle: Bundle,
    globals: Record<string, unknown>,
  ) {
    // Without a prototype, so that `toString` and the like are not taken for names of modules.
    this.globals = Object.assign(Object.create(null) as Record<string, unknown>, globals)
  }

  /** Returns the exports of a module that has run. */
  exportsOf(key: string): unknown {
    return this.loaded[key]?.exports
  }

  require(key: string): unknown {
    const loaded = this.loaded[key]
    if (loaded) return loaded.exports
    const compiled = this.bundle.modules[key]
    if (!compiled) throw new Error(`module '${key}' is not defined`)

    const module: { exports: unknown } = { exports: {} }
    this.loaded[key] = module
    const require = (specifier: string): unknown => {
      const target = compiled.requires[specifier]
      if (target === undefined)
        throw new Error(`module '${specifier}', required by ${key}, is not defined`)
      return this.require(target)
    }
    this.run(`${compiled.code}\n//# sourceURL=mini-program/${key}`, module, require)
    return module.exports
  }

  /**
   * Runs a module. The globals are one scope for all modules, as on a client: uni-app assigns a
   * `Component` of its own, by which the components that it copied receive their attributes.
   */
  private run(code: string, module: { exports: unknown }, require: (id: string) => unknown): void {
    const body = `with (globals) return function (module, exports, require) {${code}\n}`
    const define = evaluate(['globals'], body)(this.globals) as (...values: unknown[]) => void
    define(module, module.exports, require)
  }
}

/** Makes a function of compiled code, which arrives as text. */
export const evaluate = (names: string[], body: string): ((...values: unknown[]) => unknown) =>
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- this host runs compiled code
  new Function(...names, body) as (...values: unknown[]) => unknown
