import { buildCompilerWorker } from '../../demo/preview/compile/build-compiler-worker'
import { COMPILER_PATH_VARIABLE } from '../../demo/preview/compile/compile-in-worker'

/** Bundles the compiler once for all test files, since esbuild cannot be loaded inside jsdom. */
export default function setup(): void {
  process.env[COMPILER_PATH_VARIABLE] = buildCompilerWorker()
}
