// npm run release: is this commit what a release should be? It publishes nothing. It prints what is wrong and
// the remedy, or the commands that publish. CONTRIBUTING.md has the way to a release.
import { spawnSync } from 'node:child_process'
import { findingsOf } from './release/findings.mjs'

const findings = findingsOf(process.cwd())
for (const { code, message } of findings) console.error(`${code}: ${message}`)

const commands = [
  ['miniprogram_dist is fresh', 'node', 'scripts/fresh.mjs'],
  ['the API tables are fresh', 'node', 'scripts/docs.mjs', '--check'],
  ['the sizes hold', 'npm', 'run', '--silent', 'sizes'],
  ['the lock file is whole for npm 10 too', 'npx', '--yes', 'npm@10.8.2', 'ci', '--dry-run'],
]
const failed = commands.filter(([title, command, ...parameters]) => {
  console.log(`— ${title}`)
  return spawnSync(command, parameters, { stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0
})
for (const [title] of failed) console.error(`not so: ${title}`)

if (findings.length || failed.length) {
  process.exitCode = 1
} else {
  console.log('\nReady. To publish both packages, from this commit:')
  console.log('  git push --follow-tags && npx changeset publish')
}
