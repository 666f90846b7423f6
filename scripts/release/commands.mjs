import { spawnSync } from 'node:child_process'

/** What a release must pass, each with its title. */
export const COMMANDS = [
  ['miniprogram_dist is fresh', 'node', 'scripts/fresh.mjs'],
  ['the types of the components are fresh', 'npx', 'tsx', 'scripts/component-types.ts', '--check'],
  ['the reference is fresh', 'npx', 'tsx', 'scripts/docs-reference/index.ts', '--check'],
  ['the sizes hold', 'npm', 'run', '--silent', 'sizes'],
  ['the lock file is whole for npm 10 too', 'npx', '--yes', 'npm@10.8.2', 'ci', '--dry-run'],
]

/**
 * Runs a command.
 * @param {string} command
 * @param {string[]} parameters
 * @returns {string | undefined} what it printed, where it failed: that says what is wrong
 */
export function failureOf(command, parameters) {
  const { status, stdout, stderr, error } = spawnSync(command, parameters, {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  if (status === 0) return undefined
  return [stdout, stderr, error?.message].filter(Boolean).join('').trim()
}
