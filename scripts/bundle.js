// Builds the scripts of the package. Modules are joined where every user of one needs the other:
// a phone reads few files faster than many, and a package's size is a mini-program's hard limit.
const { mkdir, readFile, writeFile } = require('node:fs/promises')
const path = require('node:path')
const esbuild = require('esbuild')
const { rollup } = require('rollup')
const ts = require('typescript')
const { marked, names } = require('./internal-names.js')

const COMPONENTS = path.resolve(__dirname, '../components')
const INTERNAL = new RegExp(`^(${names.join('|')}|\\$\\w+)$`)
const NAMES = ['auth-avatar', 'login-gate', 'profile-card', 'profile-form']
const ENTRIES = [
  'index',
  'behaviors/auth',
  'login-gate/empty',
  ...NAMES.map((name) => `${name}/index`),
]

// TypeScript takes the comments out, esbuild the syntax that is too new: each is the better at it.
const compilerOptions = {
  target: ts.ScriptTarget.ES2020,
  module: ts.ModuleKind.ESNext,
  removeComments: true,
}

/** TypeScript to ES2015, which the oldest clients with a getUserInfo button run; comments go. */
const typescript = {
  name: 'typescript',
  resolveId: (id, importer) =>
    importer ? path.resolve(path.dirname(importer), `${id}.ts`) : path.join(COMPONENTS, `${id}.ts`),
  async load(id) {
    const source = await readFile(id, 'utf8')
    const { outputText } = ts.transpileModule(source, { compilerOptions })
    const { code } = await esbuild.transform(outputText, { target: 'es2015', charset: 'utf8' })
    return code
  },
}

let cache

/** Writes every entry, and what they share, to a folder. */
exports.bundle = async function bundle(folder) {
  const build = await rollup({
    input: Object.fromEntries(ENTRIES.map((entry) => [entry, entry])),
    plugins: [typescript],
    cache,
    preserveEntrySignatures: 'strict',
  })
  cache = build.cache
  const { output } = await build.generate({
    format: 'cjs',
    exports: 'named',
    esModule: false,
    // Checked by TypeScript as strict code already; eight files need not say so again.
    strict: false,
    minifyInternalExports: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'core/[name].js',
    // In a function of its own, so that whoever minifies it may shorten every name.
    intro: ({ isEntry }) => (isEntry ? '' : '(() => {'),
    outro: ({ isEntry }) => (isEntry ? '' : '})()'),
    manualChunks: roomOf,
  })
  await build.close()
  // One cache for all files, so that they agree on what a name is called.
  let mangleCache = marked
  for (const { fileName, code, isEntry } of output) {
    const shipped = await esbuild.transform(code, {
      charset: 'utf8',
      mangleProps: INTERNAL,
      mangleCache,
    })
    mangleCache = shipped.mangleCache
    const file = path.join(folder, fileName)
    await mkdir(path.dirname(file), { recursive: true })
    // The one comment left is a note to bundlers.
    const text = shipped.code.replaceAll('/* @__PURE__ */ ', '')
    await writeFile(file, isEntry ? text : exportedAtOnce(text))
  }
}

/** One object in place of thirty assignments, where only files of ours read them. */
function exportedAtOnce(code) {
  const each = /^ *exports\.(\w+) = (\w+);\n/gm
  const pairs = Array.from(code.matchAll(each), ([, name, value]) => `${name}: ${value}`)
  return code
    .replace(each, '')
    .replace(/(\}\)\(\);)?\s*$/, (end) => `module.exports = { ${pairs.join(', ')} };\n${end}`)
}

/** Two shared files: what auth-avatar needs, which is everywhere, and all that comes on top. */
function roomOf(id, { getModuleInfo }) {
  if (ENTRIES.some((entry) => id === path.join(COMPONENTS, `${entry}.ts`))) return undefined
  const avatar = path.join(COMPONENTS, 'auth-avatar/index.ts')
  return isReached(id, avatar, getModuleInfo) ? 'kit' : 'more'
}

function isReached(id, from, getModuleInfo, seen = new Set()) {
  if (id === from) return true
  if (seen.has(from)) return false
  seen.add(from)
  return getModuleInfo(from).importedIds.some((next) => isReached(id, next, getModuleInfo, seen))
}
