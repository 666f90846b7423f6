// What the templates and styles of a component say of themselves. A comment that begins with a kind and
// names describes a public thing; one line before what it describes, or before the block that has it.
//   WXML  <!-- slot footer: Below the buttons. @zh 按钮下方 -->
//   WXML  <!-- class auth-avatar__hint: … --> <!-- generic content: … --> <!-- internal auth-avatar__box -->
//   WXSS  /* variable --auth-gap: … */
import { existsSync, readFileSync } from 'node:fs'
import { readDocstring } from './docstring'
import { problems } from './problems'
import { FOLDER } from './source'
import type { Named } from './read-component'

type Kind = 'slot' | 'class' | 'generic' | 'internal' | 'variable'

const COMMENT = /<!--[^]*?-->|\/\*[^]*?\*\//g
/** The slot without a name. */
const DEFAULT_SLOT = 'default'

/** What the comments of this kind in a file describe, by name. */
export function describedIn(file: string, kind: Kind): Named[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(COMMENT)].flatMap(({ 0: comment, index }) => {
    const subject = new RegExp(`^(?:<!--|/\\*+)\\s*${kind}\\s+([\\w\\s-]+?)\\s*(?::|-->|\\*/)`)
    const [head = '', names = ''] = subject.exec(comment) ?? []
    const place = `${file}:${text.slice(0, index).split('\n').length}`
    return names
      .split(/\s+/)
      .filter(Boolean)
      .map((name) => ({ name, doc: readDocstring(comment.slice(head.length), place) }))
  })
}

const templateOf = (tag: string): string => `${FOLDER}/${tag}/index.wxml`

export function slotsOf(tag: string): Named[] {
  const slots = [...markupOf(tag).matchAll(/<slot(?:\s+name="([^"]*)")?/g)]
  return inOrder(tag, 'slot', new Set(slots.map(([, name]) => name ?? DEFAULT_SLOT)))
}

/** Placeholders that an app fills with a component of its own, each with its default. */
export function genericsOf(tag: string): (Named & { fallback: string })[] {
  const json = JSON.parse(readFileSync(`${FOLDER}/${tag}/index.json`, 'utf8')) as {
    componentGenerics?: Record<string, { default?: string }>
  }
  const generics = json.componentGenerics ?? {}
  return inOrder(tag, 'generic', new Set(Object.keys(generics))).map((one) => ({
    ...one,
    fallback: generics[one.name]?.default ?? '',
  }))
}

/** The class names that an app's tests may rely on. Every other one of the template is marked internal. */
export function classesOf(tag: string): Named[] {
  // A modifier, as in `auth-avatar__box--circle`, is no name of its own.
  const own = new RegExp(`(?<![\\w-])${tag}(?:__[a-z]+(?:-[a-z]+)*)?(?![\\w-])`, 'g')
  const attributes = [...markupOf(tag).matchAll(/\sclass="([^"]*)"/g)].map(([, value]) => value)
  const all = new Set(attributes.join(' ').match(own) ?? [])
  for (const { name, doc } of describedIn(templateOf(tag), 'internal')) {
    if (!all.delete(name)) problems.push(`${doc.place} ${name} is in no class of the template`)
  }
  return inOrder(tag, 'class', all)
}

/** The components that stand in the template of this one. */
export function innerComponentsOf(tag: string): string[] {
  const tags = markupOf(tag).matchAll(/<((?:auth|login|profile|phone)-[\w-]+)/g)
  return [...new Set([...tags].map(([, name = '']) => name))]
}

/** The template without its comments. */
export function markupOf(tag: string): string {
  const file = templateOf(tag)
  return existsSync(file) ? readFileSync(file, 'utf8').replace(COMMENT, '') : ''
}

/** What the template has, as its comments describe it. */
function inOrder(tag: string, kind: Kind, names: Set<string>): Named[] {
  const file = templateOf(tag)
  const described = describedIn(file, kind)
  for (const { name, doc } of described) {
    if (!names.has(name)) problems.push(`${doc.place} ${kind} ${name} is not in the template`)
  }
  return [...names].map(
    (name) => described.find((one) => one.name === name) ?? { name, doc: readDocstring('', file) },
  )
}
