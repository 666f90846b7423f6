// Builds, and says whether the miniprogram_dist that was there is what the sources make today: it
// is committed because people copy the folder, so a stale one would reach them. The build checks the types,
// unless `--no-types` says that something else does.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const dist = 'miniprogram_dist'

const before = read()
const env = { ...process.env, ...(process.argv.includes('--no-types') && { CHECK_TYPES: 'no' }) }
const { status } = spawnSync('npx', ['gulp', 'build', '--silent'], { stdio: 'inherit', env })
const after = read()
const stale = [...new Set([...before.keys(), ...after.keys()])].filter(
  (file) => before.get(file) !== after.get(file),
)
for (const file of stale) console.error(`${dist}/${file} was stale: commit what the build wrote`)
process.exitCode = status || stale.length ? 1 : 0

function read() {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  const paths = files
    .filter((file) => file.isFile())
    .map((file) => path.join(file.parentPath, file.name))
  return new Map(paths.map((file) => [path.relative(dist, file), readFileSync(file, 'utf8')]))
}
