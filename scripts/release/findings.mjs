import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The packages that are published together, by their folders. */
const PACKAGES = ['.', 'server']

/** What an installed package must have. */
const NEEDED = {
  '.': [
    'LICENSE',
    'README.md',
    'README.zh-CN.md',
    'CHANGELOG.md',
    'miniprogram_dist/index.js',
    'miniprogram_dist/index.d.ts',
    'miniprogram_dist/behaviors/auth.js',
    'miniprogram_dist/auth-avatar/index.wxml',
    'testing/index.js',
    'testing/index.d.ts',
  ],
  server: [
    'LICENSE',
    'README.md',
    'CHANGELOG.md',
    'bin/miniprogram-auth-server.js',
    'dist/index.js',
    'dist/index.d.ts',
  ],
}

/** What no package may have. */
const FORBIDDEN =
  /(^|\/)(test|tests|coverage|node_modules|\.[^/]+)(\/|$)|\.(map|log|tgz|tsbuildinfo)$|(?<!\.d)\.ts$/

/**
 * What stands between this checkout and a release, without building anything.
 * @param {string} root the checkout
 * @returns {{ code: string, message: string }[]} empty where nothing does
 */
export function findingsOf(root) {
  const { version } = about(root, '.')
  return [
    ...treeFindings(root, version),
    ...versionFindings(root, version),
    ...changelogFindings(root, version),
    ...PACKAGES.flatMap((folder) => contentFindings(root, folder)),
  ]
}

function treeFindings(root, version) {
  const findings = []
  const changed = git(root, 'status', '--porcelain')
  if (changed) findings.push(finding('uncommitted', `commit or stash these first:\n${changed}`))
  const tags = git(root, 'tag', '--points-at', 'HEAD').split('\n')
  if (!tags.includes(`v${version}`)) {
    findings.push(
      finding(
        'tag',
        `this commit is not tagged v${version}: git tag -a v${version} -m v${version}`,
      ),
    )
  }
  return findings
}

function versionFindings(root, version) {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  const said = [
    ...PACKAGES.map((folder) => [path.join(folder, 'package.json'), about(root, folder).version]),
    ['package-lock.json', lock.version],
    ['package-lock.json, server', lock.packages?.server?.version],
  ]
  return said
    .filter(([, other]) => other !== version)
    .map(([file, other]) =>
      finding(
        'version',
        `${file} says ${other}, package.json ${version}: npx changeset version && npm install`,
      ),
    )
}

function changelogFindings(root, version) {
  const findings = []
  for (const file of PACKAGES.map((folder) => path.join(folder, 'CHANGELOG.md'))) {
    const changelog = readFileSync(path.join(root, file), 'utf8')
    const newest = /^## (.*)$/m.exec(changelog)?.[1] ?? 'none'
    if (newest.split(' ')[0] !== version) {
      findings.push(
        finding(
          'changelog',
          `the newest version in ${file} is ${newest}, not ${version}: npx changeset version`,
        ),
      )
    }
  }
  const folder = path.join(root, '.changeset')
  const pending = (existsSync(folder) ? readdirSync(folder) : []).filter(
    (file) => file.endsWith('.md') && file !== 'README.md',
  )
  if (pending.length) {
    findings.push(
      finding(
        'changeset',
        `${pending.join(', ')} would not be in the changelog: npx changeset version`,
      ),
    )
  }
  return findings
}

function contentFindings(root, folder) {
  const printed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: path.join(root, folder),
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [{ name, files }] = JSON.parse(String(printed))
  const shipped = files.map((file) => file.path)
  const missing = NEEDED[folder].filter((file) => !shipped.includes(file))
  const odd = shipped.filter((file) => FORBIDDEN.test(file))
  return [
    ...missing.map((file) =>
      finding(
        'missing',
        `${name} would ship without ${file}: see "files" in its package.json, or npm run build`,
      ),
    ),
    ...odd.map((file) =>
      finding('odd', `${name} would ship ${file}: see "files" in its package.json`),
    ),
  ]
}

const finding = (code, message) => ({ code, message })

const about = (root, folder) =>
  JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'))

const git = (root, ...parameters) => String(execFileSync('git', parameters, { cwd: root })).trim()
