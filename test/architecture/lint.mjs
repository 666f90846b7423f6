// Lints the snippets it reads, [{ filePath, code, isReal }], under this project's configuration, and
// prints what the boundary rules say of each. A program of its own, since jest cannot load the
// configuration. Only where `isReal` need the files that are imported exist.
import { ESLint } from 'eslint'
import { text } from 'node:stream/consumers'
import path from 'node:path'
import tseslint from 'typescript-eslint'

const root = path.join(import.meta.dirname, '../..')

/** A relative import is the file beside it, whether that exists or not. */
const byName = {
  interfaceVersion: 3,
  name: 'by-name',
  resolve: (source, file) =>
    source.startsWith('.')
      ? { found: true, path: `${path.join(path.dirname(file), source)}.ts` }
      : { found: false },
}

// Rules that need types refuse a file that is not there.
const untyped = tseslint.configs.disableTypeChecked
const onDisk = new ESLint({ cwd: root, overrideConfig: untyped })
const planned = new ESLint({
  cwd: root,
  overrideConfig: [untyped, { settings: { 'import-x/resolver-next': [byName] } }],
})

const BOUNDARIES = ['import-x/no-restricted-paths', 'no-restricted-globals']
const messages = []
for (const { filePath, code, isReal } of JSON.parse(await text(process.stdin))) {
  const eslint = isReal ? onDisk : planned
  const [result] = await eslint.lintText(code, { filePath: path.join(root, filePath) })
  const broken = result.messages.filter(({ ruleId, fatal }) => fatal || BOUNDARIES.includes(ruleId))
  messages.push(broken.map(({ message }) => message))
}
console.log(JSON.stringify(messages))
