const { existsSync } = require('node:fs')
const { cp, mkdir, rm } = require('node:fs/promises')
const path = require('node:path')
const { Transform } = require('node:stream')
const { dest, lastRun, parallel, series, src, watch } = require('gulp')
const ts = require('gulp-typescript')
const { bundle } = require('./scripts/bundle.js')

// Where it is built, and where the demo finds it: a check may build elsewhere and compare.
const DIST = process.env.DIST || 'miniprogram_dist'
const TESTING = process.env.TESTING || 'testing'
const DEMO = process.env.DEMO || 'demo/miniprogram/miniprogram_npm/miniprogram-auth-kit'
/** ms without another change: an editor saves a file in several steps. */
const QUIET = 60
const DRAWN = ['components/**/*.{json,wxml,wxss}', '!components/tsconfig.json']

const library = ts.createProject('components/tsconfig.json', {
  noEmit: false,
  declaration: true,
  emitDeclarationOnly: true,
  isolatedModules: false,
})

/** What an app loads: CommonJS, one file per component and one for what they share. */
const scripts = () => bundle(DIST)

/** What TypeScript users read; the docstrings stay here. */
const types = () => src('components/**/*.ts').pipe(library()).dts.pipe(dest(DIST))

/** Templates, styles and JSON, without comments and without what nobody reads. */
const drawn = () =>
  src(DRAWN, { since: lastRun(drawn) })
    .pipe(shorten())
    .pipe(dest(DIST))

/** The test host, for our users' tests. */
function testing() {
  const host = ts.createProject('host/tsconfig.json', {
    noEmit: false,
    declaration: true,
    isolatedModules: false,
  })
  return src('host/**/*.ts').pipe(host()).pipe(dest(TESTING))
}

const clean = () =>
  Promise.all([DIST, TESTING].map((folder) => rm(folder, { recursive: true, force: true })))

/** Where the demo finds the library, as 构建 npm would put it. */
async function install() {
  await rm(DEMO, { recursive: true, force: true })
  await mkdir(path.dirname(DEMO), { recursive: true })
  await cp(DIST, DEMO, { recursive: true })
}

/** The demo's copy, where there is one: DevTools has it open, and never finds it missing. */
async function renew() {
  if (existsSync(DEMO)) await cp(DIST, DEMO, { recursive: true })
}

const build = series(clean, parallel(scripts, types, drawn, testing), renew)
const refresh = () => {
  // Types take longest, and whoever waits to see a change does not wait for them.
  watch('components/**/*.ts', { delay: QUIET }, series(scripts, renew, types))
  watch(DRAWN, { delay: QUIET }, series(drawn, renew))
  watch('host/**/*.ts', testing)
}

module.exports = {
  build,
  clean,
  demo: series(parallel(scripts, drawn), install),
  watch: series(build, refresh),
}

/** Without comments and indentation: only the developer reads those, and reads them in the source. */
function shorten() {
  const rules = {
    '.json': (text) => JSON.stringify(JSON.parse(text)),
    '.wxml': (text) =>
      text
        .replace(/<!--[\s\S]*?-->/g, '')
        .replace(/\s*\n\s*/g, '\n')
        .trim(),
    '.wxss': (text) =>
      text
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/\s*\n\s*/g, '\n')
        .trim(),
  }
  return new Transform({
    objectMode: true,
    transform(file, _encoding, done) {
      file.contents = Buffer.from(`${rules[file.extname](String(file.contents))}\n`)
      done(null, file)
    },
  })
}
