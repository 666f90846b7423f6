import { dirname, relative } from 'node:path/posix'

// What can be read from the text of a template or of a WXS script.

/** Comments, scripts and data are no tags; what is left of an attribute's value is in quotes. */
const TOKEN =
  /<!--[^]*?-->|<wxs\b[^>]*\/>|<wxs\b[^]*?<\/wxs>|\{\{[^]*?\}\}|<([A-Za-z][\w-]*)(?:"[^"]*"|'[^']*'|[^>"'])*>/g

/** The tags that a template writes. */
export const tagsIn = (template: string): Set<string> =>
  new Set(Array.from(template.matchAll(TOKEN), ([, tag = '']) => tag).filter((tag) => tag !== ''))

const SOURCE = /<(import|include|wxs)\s[^>]*?src=["']([^"']+)["']/g

const withoutComments = (text: string): string => text.replace(/<!--[^]*?-->/g, '')

/** What a template imports, includes, or takes scripts from. */
export const sourcesIn = (template: string): string[] => sourcesOf(template, /./)

/** What it includes: that is drawn where it stands, as if it were written there. */
export const includesIn = (template: string): string[] => sourcesOf(template, /^include$/)

const sourcesOf = (template: string, kind: RegExp): string[] =>
  Array.from(withoutComments(template).matchAll(SOURCE))
    .filter(([, tag = '']) => kind.test(tag))
    .map(([, , named = '']) => named)

/** What a WXS script requires. */
export const requiresIn = (script: string): string[] =>
  Array.from(script.matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g), ([, named = '']) => named)

/**
 * A template whose absolute `import` and `include` are relative to its own path: WeChat knows both (official
 * docs, reference/wxml/import), and miniprogram-compiler 0.2 draws nothing for the absolute ones. It refuses an
 * absolute `wxs`, as the docs do.
 */
export const withRelativeSources = (template: string, path: string): string =>
  template.replace(
    /(<(?:import|include)\s[^>]*?src=["'])\/+([^"']+)/g,
    (_, before: string, named: string) => before + relative(dirname(path), named),
  )
