// The words that a developer reads are free: tests hold that something is said, and with which code, and not
// how it is worded. Strings that the program itself compares are mutated.
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

/** What is given words, by its name: at which places. */
const WORDS_OF = {
  warn: [0, 1],
  error: [0, 1],
  warnOfOption: [1],
  AuthError: [1],
  // Its name stands in the message of what it throws.
  callOption: [0],
}

function isWording(path) {
  const { parentPath, listKey, key } = path
  const isText = path.isStringLiteral() || path.isTemplateLiteral()
  if (!isText || listKey !== 'arguments') return false
  const { callee } = parentPath.node
  const name = callee.type === 'MemberExpression' ? callee.property.name : callee.name
  return Object.hasOwn(WORDS_OF, name) && WORDS_OF[name].includes(key)
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'messages', {
    shouldIgnore: (path) =>
      isWording(path) ? 'the wording of a message to developers' : undefined,
  }),
]
