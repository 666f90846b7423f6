// npm run lives                 20,000 random lives of an app, of fresh seeds
// npm run lives -- 2000 77      2,000 lives from seed 77 on
// npm run lives -- '{"setup":…}'  one life again, as a failure printed it
import { spawnSync } from 'node:child_process'

const [first = '20000', seed] = process.argv.slice(2)
const env = first.startsWith('{')
  ? { LIFE: first }
  : { LIVES: first, ...(seed !== undefined && { LIVES_SEED: seed }) }

const { status } = spawnSync('npx', ['jest', '--verbose', 'test/glass-easel/lives.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, ...env },
})
process.exitCode = status ?? 1
