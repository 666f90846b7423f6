import type { Framework } from './driver'

/** A test of a suite that does not hold on one framework, and why. The table is checked: see run.ts. */
export interface Difference {
  suite: string
  test: string
  framework: Framework
  reason: string
}

export const differences: readonly Difference[] = []
