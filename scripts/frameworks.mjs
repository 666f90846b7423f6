// The demos of Taro and uni-app, as their users build them: installed from the packed tarball, built,
// compiled by WeChat's own compiler, and played. By hand, since it installs some 2,800 packages.
// npm run test:frameworks                         in a temporary folder
// FRAMEWORKS_FOLDER=<folder> npm run test:frameworks   keeps what was installed there for the next time
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Each demo, and where its build stands. */
const DEMOS = { taro: 'dist', 'uni-app': 'dist/build/mp-weixin' }
const LOCAL = /\/(node_modules|dist|wxcomponents)$/

const kept = process.env.FRAMEWORKS_FOLDER
const folder = kept ?? mkdtempSync(path.join(tmpdir(), 'frameworks-'))
const built = path.join(folder, 'built')

const step = (title) => console.log(`\n— ${title}`)
const run = (cwd, command, ...parameters) =>
  execFileSync(command, parameters, {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', FRAMEWORKS_BUILT: built },
  })
const npm = (cwd, ...parameters) => run(cwd, 'npm', ...parameters, '--no-audit', '--no-fund')

/**
 * A copy of a folder with a lock of its own, with what the lock names, and more. By `npm install`: `npm ci`
 * refuses the lock of demo/taro. `@tarojs/binding` 4.2.1 wants `@tarojs/binding-darwin-arm64`, `-darwin-x64`,
 * `-linux-arm64-gnu` and `-win32-x64-msvc` of the same version, which the lock lacks.
 */
function install(source, ...more) {
  const target = path.join(folder, path.basename(source))
  cpSync(source, target, { recursive: true, filter: (file) => !LOCAL.test(file) })
  npm(target, 'install', '--no-save', '--ignore-scripts', '--include=dev', ...more)
  return target
}

function pack() {
  const target = path.join(folder, 'package')
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  npm('.', 'pack', `--pack-destination=${target}`)
  return path.join(
    target,
    readdirSync(target).find((file) => file.endsWith('.tgz')),
  )
}

try {
  step('pack')
  const tarball = pack()
  rmSync(built, { recursive: true, force: true })
  step('install the official compiler')
  const compiler = install('test/frameworks')
  for (const [demo, output] of Object.entries(DEMOS)) {
    step(`${demo}: install`)
    const app = install(`demo/${demo}`, tarball)
    step(`${demo}: types`)
    npm(app, 'run', 'types')
    step(`${demo}: build`)
    rmSync(path.join(app, 'dist'), { recursive: true, force: true })
    npm(app, 'run', 'build')
    cpSync(path.join(app, output), path.join(built, demo), { recursive: true })
    step(`${demo}: compile`)
    run(compiler, process.execPath, 'compile.mjs', path.join(built, demo))
  }
  step('play')
  run('.', 'npx', 'jest', '--config', 'test/frameworks/jest.config.js', '--rootDir', '.')
} finally {
  if (!kept) rmSync(folder, { recursive: true, force: true })
}
