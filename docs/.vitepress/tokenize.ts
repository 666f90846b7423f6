/**
 * The words of a text, for the index as for what somebody types. The page receives the source of this
 * function and nothing around it, so everything it needs stands inside. Chinese has no spaces. A
 * segmenter knows its words, but not those of a trade: to it, 头像 is two words. So any two neighbouring
 * characters are a word as well, and are all there is where a browser has no segmenter.
 */
export function tokenize(source: string): string[] {
  const found: string[] = []
  const text = source.replace(/&(?:lt|gt|amp|quot|#\d+);/g, ' ')
  // Names of the code stand whole and in their parts: `session-key-stale`, `auth.configure`, `nickName`.
  for (const [name] of text.matchAll(/[A-Za-z0-9_$][\w$.-]*[\w$]|[A-Za-z0-9_$]/g)) {
    found.push(name)
    const parts = name
      .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
      .split(/[^A-Za-z0-9]+/)
      .filter(Boolean)
    if (parts.length > 1) found.push(...parts)
  }
  const segmenter =
    typeof Intl === 'object' && 'Segmenter' in Intl
      ? new Intl.Segmenter('zh', { granularity: 'word' })
      : undefined
  // Everything but Latin letters, signs and the punctuation of Chinese.
  for (const [run] of text.matchAll(/[^\p{ASCII}\u2000-\u206f\u3000-\u3020\uff00-\uffef]+/gu)) {
    const characters = Array.from(run)
    if (characters.length === 1) found.push(run)
    for (let at = 0; at + 1 < characters.length; at += 1) {
      found.push(`${characters[at] ?? ''}${characters[at + 1] ?? ''}`)
    }
    if (!segmenter) continue
    for (const { segment } of segmenter.segment(run)) {
      if (Array.from(segment).length > 2) found.push(segment)
    }
  }
  return found
}
