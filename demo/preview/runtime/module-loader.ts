import type { Bundle } from '../bundle'

/** CommonJS for a mini-program: a module runs once, when it is first required. */
export class ModuleLoader {
  private readonly loaded: Record<string, { exports: unknown }> = {}

  /** `globals` are the names that every module can use, such as `wx`. */
  constructor(
    private readonly bundle: Bundle,
    private readonly globals: Record<string, unknown>,
  ) {}

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
    const names = ['module', 'exports', 'require', ...Object.keys(this.globals)]
    const values = [module, module.exports, require, ...Object.values(this.globals)]
    evaluate(names, `${compiled.code}\n//# sourceURL=mini-program/${key}`)(...values)
    return module.exports
  }
}

/** Makes a function of compiled code, which arrives as text. */
export const evaluate = (names: string[], body: string): ((...values: unknown[]) => unknown) =>
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- this host runs compiled code
  new Function(...names, body) as (...values: unknown[]) => unknown
