// The fragments that the pages of the documentation include, written from the sources of the components.
// npx tsx scripts/docs-reference/index.ts          writes them
// npx tsx scripts/docs-reference/index.ts --check  fails when they differ from the sources
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { apiFragment } from './fragments/api'
import { authDataFragment } from './fragments/auth-data'
import { componentFragment } from './fragments/component'
import { errorCodesFragment } from './fragments/error-codes'
import { optionsFragment } from './fragments/options'
import { reliabilityFragment } from './fragments/reliability'
import { stateFragment } from './fragments/state'
import { textsFragment } from './fragments/texts'
import { languages } from './labels'
import { problems } from './problems'
import { COMPONENTS } from './read-component'
import type { Language } from './labels'

type Fragment = (language: Language) => string[]

const fragments: Record<string, Fragment> = {
  ...Object.fromEntries(
    COMPONENTS.map((tag): [string, Fragment] => [
      tag,
      (language) => componentFragment(language, tag),
    ]),
  ),
  'auth-data': authDataFragment,
  options: optionsFragment,
  api: apiFragment,
  texts: textsFragment,
  state: stateFragment,
  'error-codes': errorCodesFragment,
  reliability: reliabilityFragment,
}

/** Numbers of a measurement, which `npm run bench` writes. */
const MEASURED = 'performance.md'

const isCheck = process.argv.includes('--check')
const texts = languages.flatMap((language) =>
  Object.entries(fragments).map(([name, fragment]): [string, string] => {
    const parts = [`<!-- ${language.note} -->`, ...fragment(language)].filter(Boolean)
    return [path.join(language.folder, `${name}.md`), `${parts.join('\n\n')}\n`]
  }),
)

if (problems.length) fail([...new Set(problems)])
else if (isCheck) fail(staleFiles())
else for (const [file, text] of texts) write(file, text)

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function staleFiles(): string[] {
  const written = new Map(texts)
  const stale = texts.filter(
    ([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text,
  )
  const kept = languages.flatMap(({ folder }) =>
    existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [],
  )
  return [
    ...stale.map(([file]) => `${file} differs from the sources: run npm run docs:reference`),
    ...kept
      .filter((file) => !written.has(file) && path.basename(file) !== MEASURED)
      .map((file) => `${file} describes nothing that is there`),
  ]
}

function fail(messages: string[]): void {
  for (const message of messages) console.error(message)
  if (messages.length) process.exitCode = 1
}
