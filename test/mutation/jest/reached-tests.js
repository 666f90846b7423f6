// Which tests reach the mutant. Stryker names them in one pattern, which jest would match with every test of
// every file: that takes longer than the tests themselves.

// It lasts as long as the process, which runs one mutant after another.
/** The names of the tests of each file that has run. */
const namesOf = new Map()
let parsed = { pattern: undefined, names: new Set() }

exports.noteTests = ({ testFilePath, testResults }) => {
  if (!namesOf.has(testFilePath)) {
    namesOf.set(
      testFilePath,
      testResults.map(({ fullName }) => fullName),
    )
  }
}

/** The names of the tests in a file that reach the mutant; `undefined`: all of them, or nobody knows. */
exports.reachedTests = (pattern, file) => {
  const names = namesOf.get(file)
  if (!pattern || !names) return undefined
  if (parsed.pattern !== pattern) parsed = { pattern, names: namesIn(pattern) }
  const reached = names.filter((name) => parsed.names.has(name))
  return reached.length === names.length ? undefined : reached
}

/** The names in `(a)|(b\?)`. */
const namesIn = (pattern) =>
  new Set(
    pattern
      .slice(1, -1)
      .split(')|(')
      .map((name) => name.replace(/\\(.)/g, '$1')),
  )

exports.patternOf = (names) =>
  `^(${names.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|')})$`
