const { existsSync } = require('node:fs')
const { cp, mkdir, rm } = require('node:fs/promises')
const path = require('node:path')
const { Transform } = require('node:stream')
const { pipeline } = require('node:stream/promises')
const { dest, lastRun, parallel, series, src, watch } = require('gulp')
const ts = require('gulp-typescript')

// Where it is built, and where the demo finds it: a check may build elsewhere and compare.
const DIST = process.env.DIST || 'miniprogram_dist'
const TESTING = process.env.TESTING || 'testing'
const DEMO = process.env.DEMO || 'demo/miniprogram/miniprogram_npm/miniprogram-auth-kit'
/** `npm test` checks the types of every room by themselves, so it builds without. */
const CHECKS_TYPES = process.env.CHECK_TYPES !== 'no'
/** ms without another change before a build: an editor saves a file in several steps. */
const QUIET_PERIOD = 60
const MARKUP = ['components/**/*.{json,wxml,wxss}', '!components/tsconfig.json']
const COMMENTS = { '.wxml': '<!--[^]*?-->', '.wxss': '/\\*[^]*?\\*/' }

const library = compiler('components', DIST)
/** For our users' tests. */
const testHost = compiler('host', TESTING)

/** Templates, styles and JSON as written, without comments. */
const markup = () =>
  src(MARKUP, { since: lastRun(markup) })
    .pipe(stripComments())
    .pipe(dest(DIST))

const clean = () =>
  Promise.all([DIST, TESTING].map((folder) => rm(folder, { recursive: true, force: true })))

/** Where the demo finds the library, as 构建 npm would put it. */
async function installInDemo() {
  await rm(DEMO, { recursive: true, force: true })
  await mkdir(path.dirname(DEMO), { recursive: true })
  await cp(DIST, DEMO, { recursive: true })
}

/** The demo's copy, where there is one: DevTools has it open, and never finds it missing. */
async function updateDemo() {
  if (existsSync(DEMO)) await cp(DIST, DEMO, { recursive: true })
}

const testing = parallel(testHost.scripts, testHost.types)
const build = series(clean, parallel(library.scripts, library.types, markup, testing), updateDemo)
const watchSources = () => {
  // Types take longest, and whoever waits to see a change does not wait for them.
  watch(
    'components/**/*.ts',
    { delay: QUIET_PERIOD },
    series(library.scripts, updateDemo, library.types),
  )
  watch(MARKUP, { delay: QUIET_PERIOD }, series(markup, updateDemo))
  watch('host/**/*.ts', testing)
}

module.exports = {
  build,
  clean,
  demo: series(parallel(library.scripts, markup), installInDemo),
  watch: series(build, watchSources),
}

/**
 * Tasks that write what each module of a folder becomes, under the same path and with the same
 * names: a CommonJS module, and its declarations. They are two passes, since `removeComments` would
 * take the docstrings out of the declarations. The second one checks the types.
 */
function compiler(folder, target) {
  const project = (options) =>
    ts.createProject(`${folder}/tsconfig.json`, {
      noEmit: false,
      // What mini-programs load; the types are checked as a bundler finds the modules.
      module: 'commonjs',
      moduleResolution: 'node10',
      ...options,
    })
  // Nothing is checked here, so nothing is read but the sources: a change is seen at once.
  const toScripts = project({
    removeComments: true,
    noCheck: true,
    lib: ['ES5'],
    types: [],
    isolatedModules: false,
  })
  const toTypes = project({
    declaration: true,
    emitDeclarationOnly: true,
    noCheck: !CHECKS_TYPES,
    stripInternal: true,
    isolatedModules: false,
  })
  const sources = () => src(`${folder}/**/*.ts`)
  const scripts = () => pipeline(sources(), toScripts(), plainModules(), dest(target))
  const types = () => pipeline(sources(), toTypes(), dest(target))
  scripts.displayName = `scripts of ${folder}`
  types.displayName = `types of ${folder}`
  return { scripts, types }
}

/**
 * CommonJS as a person writes it. TypeScript adds a marker for default exports, which no module has,
 * getters for exports that change, which none does, and `(0, module.call)()`, which keeps a module
 * from being `this`, which no function reads.
 */
const NOISE = [
  [/^Object\.defineProperty\(exports, "__esModule", \{ value: true \}\);\r?\n/m, ''],
  [/^(exports\.\w+ = )+void 0;\r?\n/m, ''],
  [
    /^Object\.defineProperty\(exports, "(\w+)", \{ enumerable: true, get: function \(\) \{ return (\S+); \} \}\);/gm,
    'exports.$1 = $2;',
  ],
  [/\(0, (\w+_\d+\.\w+)\)\(/g, '$1('],
]

function plainModules() {
  return eachText((text) =>
    NOISE.reduce((plain, [pattern, replacement]) => plain.replace(pattern, replacement), text),
  )
}

/** A line that holds nothing but a comment goes as a whole. */
function stripComments() {
  return eachText((text, { extname }) => {
    const comment = COMMENTS[extname]
    const pattern = new RegExp(`^[ \\t]*${comment}[ \\t]*\\n|${comment}`, 'gm')
    return comment ? text.replace(pattern, '') : text
  })
}

function eachText(change) {
  return new Transform({
    objectMode: true,
    transform(file, _encoding, done) {
      file.contents = Buffer.from(change(String(file.contents), file))
      done(null, file)
    },
  })
}
