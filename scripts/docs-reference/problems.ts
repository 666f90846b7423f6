import type { Docstring, Sentence } from './docstring'

/** What is missing, each with its file and name: all of it is said at once. */
export const problems: string[] = []

/** The docstring of a public thing, which has its English and its Chinese. */
export function complete(name: string, doc: Docstring): Docstring {
  check(`${doc.place} ${name}`, doc)
  for (const tag of ['returns', 'throws', 'remedy'] as const) {
    if (doc[tag].en || doc[tag].zh) check(`${doc.place} ${name}: @${tag}`, doc[tag])
  }
  for (const [param, sentence] of doc.params) {
    check(`${doc.place} ${name}: @param ${param}`, sentence)
  }
  return doc
}

/** Says what is missing of a sentence in the two languages. */
export function check(subject: string, { en, zh }: Sentence): void {
  if (!en) problems.push(`${subject} has no English: write what it is in the comment before it`)
  if (!/\p{Script=Han}/u.test(zh)) {
    problems.push(`${subject} has no Chinese: write it after @zh in the comment before it`)
  }
}
