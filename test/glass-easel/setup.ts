import { buildWorker } from '../../demo/preview/compile/build-worker'
import { WORKER_VARIABLE } from '../../demo/preview/compile/child'

/** esbuild cannot be loaded inside jsdom, so the compiler is prepared here, once for all test files. */
export default function setup(): void {
  process.env[WORKER_VARIABLE] = buildWorker()
}
