// Random lives of an app: npm run lives [count], 20,000 without a count. LIVES_SEED=… repeats a run,
// LIFE='…' lives one life again, as a failure prints it.
import { spawnSync } from 'node:child_process'

const [count = '20000'] = process.argv.slice(2)
const { status } = spawnSync(
  'npx',
  ['jest', '--selectProjects', 'glass-easel', '--testPathPatterns', 'lives.test'],
  { stdio: 'inherit', env: { ...process.env, LIVES: count } },
)
process.exitCode = status ?? 1
