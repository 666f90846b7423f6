/**
 * Where on its origin the site is served, from `DOCS_BASE`. A relative base is refused: the search and
 * the pages below the root would look for their files in the wrong folder.
 */
export function readBase(text: string | undefined): string {
  const base = text === undefined || text === '' ? '/' : text
  if (/^\/(?:[\w.~-]+\/)*$/.test(base)) return base
  throw new Error(
    `DOCS_BASE must be a path that begins and ends with a slash, such as / or /kit/, not '${base}'`,
  )
}
