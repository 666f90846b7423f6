/** Something of the machine that tests need, such as a program. */
export interface Requirement {
  /** What is missing and how to get it, in one sentence; `undefined` where the tests can run. */
  missing: string | undefined
}

/**
 * `describe` where the requirement is met. Elsewhere the tests are skipped and counted as skipped; the
 * name of the group, and one line of output for each test file, say what is missing.
 */
export function describeWith(requirement: Requirement, name: string, suite: () => void): void {
  const { missing } = requirement
  if (missing === undefined) {
    describe(name, suite)
    return
  }
  // `scripts/test.mjs` finds the reasons by this text.
  describe.skip(`${name} [skipped: ${missing}]`, suite)
  if (!reported.has(missing)) process.stderr.write(`Tests are skipped: ${missing}\n`)
  reported.add(missing)
}

const reported = new Set<string>()
