import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { TestingError } from '../testing-error'

const NAME = 'miniprogram-simulate'
const OLDEST = [1, 5]

/** Throws where pages cannot be drawn. */
export function assertDocument(): void {
  if (typeof document === 'object' && !('happyDOM' in globalThis)) return
  throw new TestingError(
    'no-jsdom',
    'createApp draws into a document, which only the test environment jsdom has. jest: npm install ' +
      "--save-dev jest-environment-jsdom, and testEnvironment: 'jsdom' in the configuration, or a " +
      'comment /** @jest-environment jsdom */ first in the test file. vitest: npm install --save-dev ' +
      "jsdom, and environment: 'jsdom', or a comment // @vitest-environment jsdom.",
  )
}

/** Returns the folder of miniprogram-simulate, which is found from one of these or from here. */
export function simulateFolder(from: readonly string[]): string {
  for (const folder of [__dirname, ...from]) {
    try {
      // Not by require.resolve with `paths`, which jest answers without its own resolution.
      const found = dirname(createRequire(join(folder, 'index.js')).resolve(NAME))
      assertVersion(found)
      return found
    } catch (error) {
      if (error instanceof TestingError) throw error
      continue
    }
  }
  throw new TestingError(
    'simulate-missing',
    `createApp runs pages on ${NAME}, which is not installed: npm install --save-dev ${NAME}`,
  )
}

function assertVersion(folder: string): void {
  const about = join(folder, 'package.json')
  if (!existsSync(about)) return
  const { version } = JSON.parse(readFileSync(about, 'utf8')) as { version: string }
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  throw new TestingError(
    'simulate-missing',
    `createApp needs ${NAME} ${OLDEST.join('.')} or later, and ${version} is installed: npm install ` +
      `--save-dev ${NAME}@latest`,
  )
}
