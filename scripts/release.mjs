// npm run release: is this commit what a release should be? It publishes nothing. It prints what is wrong and
// the remedy, or the commands that publish. CONTRIBUTING.md has the way to a release.
import { COMMANDS, failureOf } from './release/commands.mjs'
import { findingsOf } from './release/findings.mjs'

const findings = findingsOf(process.cwd())
for (const { code, message } of findings) console.error(`${code}: ${message}`)

let failed = 0
for (const [title, command, ...parameters] of COMMANDS) {
  console.log(`— ${title}`)
  const printed = failureOf(command, parameters)
  if (printed === undefined) continue
  failed++
  console.error(`not so: ${title}\n${printed}`)
}

if (findings.length || failed) {
  process.exitCode = 1
} else {
  console.log('\nReady. To publish both packages, from this commit:')
  console.log('  git push --follow-tags && npx changeset publish')
}
