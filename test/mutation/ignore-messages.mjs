// The words that a developer reads are free: tests hold that something is said, and with which code, and not
// how it is worded. Strings that the program itself compares are mutated.
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

const PRINTING = new Set(['console.warn', 'console.error', 'warn', 'warnOfOption'])
/** The place of the message among what a call is given. */
const MESSAGE_OF = new Map([['AuthError', 1]])

const isText = (path) => path.isStringLiteral() || path.isTemplateLiteral()

function isMessage(path) {
  const { parentPath, listKey, key } = path
  if (listKey !== 'arguments') return false
  const callee = parentPath.get('callee').toString()
  return parentPath.isNewExpression()
    ? MESSAGE_OF.get(callee) === key
    : parentPath.isCallExpression() && PRINTING.has(callee)
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'messages', {
    shouldIgnore: (path) =>
      isText(path) && isMessage(path) ? 'the wording of a message to developers' : undefined,
  }),
]
