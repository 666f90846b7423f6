import { buildCompilerWorker } from '../../demo/preview/compile/build-compiler-worker'
import { COMPILER_PATH_VARIABLE } from '../../demo/preview/compile/compile-in-worker'

/** esbuild cannot be loaded inside jsdom, so the compiler is prepared here, once for all test files. */
export default function setup(): void {
  process.env[COMPILER_PATH_VARIABLE] = buildCompilerWorker()
}
