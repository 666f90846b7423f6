import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

/**
 * Installs what the lock of this folder names, if this package of it is not there. What a command alone needs has
 * a lock of its own, so that the `npm ci` of everybody else does not install it.
 */
export function installLocked(folder: string, name: string): void {
  if (existsSync(path.join(folder, 'node_modules', name))) return
  try {
    execFileSync('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund'], { stdio: 'inherit' })
  } catch {
    const prefix = path.relative('.', folder)
    throw new Error(
      `${name} could not be installed: npm ci --prefix ${prefix} needs the npm registry.`,
    )
  }
}
