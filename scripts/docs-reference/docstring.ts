// What a comment says of a public thing: in English, and in Chinese from its `@zh` on.

export interface Sentence {
  en: string
  zh: string
}

/** A comment, read. A tag with prose has a twin in Chinese: `@returns` and `@zhReturns`. */
export interface Docstring extends Sentence {
  /** Base library that the thing needs, where it needs more than the package does. */
  baseLibrary: string
  /** What stands where nothing is given; where the code does not say it. */
  fallback: string
  returns: Sentence
  throws: Sentence
  /** What to do about it: of an error code. */
  remedy: Sentence
  params: Map<string, Sentence>
  isInternal: boolean
  /** The comment as it is written. */
  comment: string
  /** The file and line of the comment, or of what should have one. */
  place: string
}

const TAG = /(?:^|\s)@(zh\w*|returns|throws|remedy|param|baseLibrary|default|internal)(?=\s|$)/

/** Reads the text of a comment of TypeScript, WXML or WXSS. `''`: there is none. */
export function readDocstring(comment: string, place: string): Docstring {
  // The body stands before the first tag; tags and what they say take turns after it.
  const [body = '', ...tagged] = proseOf(comment).split(TAG)
  const said = new Map<string, string>()
  const params = new Map<string, Sentence>()
  for (let at = 0; at < tagged.length; at += 2) {
    const tag = tagged[at] ?? ''
    const text = (tagged[at + 1] ?? '').trim()
    if (/param$/i.test(tag)) addParam(params, tag, text)
    else said.set(tag, text)
  }
  const pair = (tag: string, twin: string): Sentence => ({
    en: said.get(tag) ?? '',
    zh: said.get(twin) ?? '',
  })
  return {
    en: body.trim(),
    zh: said.get('zh') ?? '',
    baseLibrary: said.get('baseLibrary') ?? '',
    fallback: said.get('default') ?? '',
    returns: pair('returns', 'zhReturns'),
    throws: pair('throws', 'zhThrows'),
    remedy: pair('remedy', 'zhRemedy'),
    params,
    isInternal: said.has('internal'),
    comment,
    place,
  }
}

function addParam(params: Map<string, Sentence>, tag: string, text: string): void {
  const [, name = '', meaning = ''] = /^(\S+)\s*([^]*)$/.exec(text) ?? []
  const before = params.get(name) ?? { en: '', zh: '' }
  params.set(name, { ...before, [tag === 'param' ? 'en' : 'zh']: meaning })
}

/** One line, without the signs of a comment and without blocks of code. */
const proseOf = (comment: string): string =>
  comment
    .replace(/^\/\*+|^<!--|\*\/$|-->$/g, '')
    .replace(/^\s*\* ?/gm, '')
    .replace(/^\s*```[^]*?^\s*```$/gm, '')
    .replace(/\s+/g, ' ')
    // Chinese that goes on in the next line has no space there.
    .replace(/([\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])/g, '$1')
    .replace(/([\u3000-\u303f\uff00-\uffef]) (?!@)/g, '$1')
    .trim()
