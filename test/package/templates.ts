import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const ROOT = path.resolve(__dirname, '../..')
/** Where templates and styles of ours live. */
export const ROOMS = ['components', 'demo/miniprogram', 'docs/examples']

/** Files of a kind below a room, relative to it; nothing that was installed or built. */
export function filesIn(room: string, ending: string): string[] {
  const folder = path.join(ROOT, room)
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith(ending))
    .map((file) => path.relative(folder, path.join(file.parentPath, file.name)))
    .filter((file) => !/miniprogram_npm|node_modules/.test(file))
}

export const read = (room: string, file: string): string =>
  readFileSync(path.join(ROOT, room, file), 'utf8')

/** A complaint about a template, a style or a JSON file, with its place. */
export interface Complaint {
  file: string
  says: string
}

const BUILT_IN = new Set(
  (
    'view text image button input form block slot scroll-view navigator switch checkbox radio label ' +
    'picker textarea icon progress slider swiper swiper-item page-meta navigation-bar ' +
    'radio-group checkbox-group root-portal wxs template include import'
  ).split(' '),
)

/** What no compiler says of a template: tags nobody defines, method calls, wrong escapes. */
export function lintTemplate(file: string, text: string, json: ComponentJson): Complaint[] {
  const own = { ...json.usingComponents, ...json.componentGenerics }
  const complaints: Complaint[] = []
  const say = (says: string) => complaints.push({ file, says })
  const bare = text.replace(/<!--[\s\S]*?-->/g, '')
  const wxs = [...bare.matchAll(/<wxs[^>]*\bmodule="(\w+)"/g)].map(([, name]) => name)
  for (const [, tag = ''] of bare.matchAll(/<([a-zA-Z][\w-]*)/g)) {
    if (!BUILT_IN.has(tag) && !(tag in own)) say(`unknown tag <${tag}>: add it to usingComponents`)
  }
  for (const [, expression = ''] of bare.matchAll(/\{\{([\s\S]*?)\}\}/g)) {
    const strings = expression.replace(/'[^']*'|"[^"]*"/g, "''")
    for (const [call, name = ''] of strings.matchAll(/([\w.]+)\s*\(/g)) {
      if (!wxs.includes(name.split('.')[0]))
        say(`method call ${call}…) in {{}}: only wxs has those`)
    }
    if (/\\["']/.test(expression)) say('a backslash escape in {{}}: use &quot; or the other quote')
  }
  if (/\swx-(if|for|else|elif|key)\b/.test(bare)) say('wx-if: it is written wx:if')
  return complaints
}

/**
 * What no compiler says of a style: tag, id and attribute selectors, `*`, `:active`, and a `fixed` node
 * without a place, which Skyline does not find by itself (official docs, runtime/skyline/wxss).
 */
export function lintStyle(file: string, text: string, isComponent: boolean): Complaint[] {
  const complaints: Complaint[] = []
  const bare = text.replace(/\/\*[\s\S]*?\*\//g, '')
  for (const [, rule = ''] of bare.matchAll(/\{([^{}]*)\}/g)) {
    const isPlaced = /(^|[;\s])top:/.test(rule) && /(^|[;\s])left:/.test(rule)
    if (/position:\s*fixed/.test(rule) && !isPlaced) {
      complaints.push({ file, says: 'position fixed: give top and left' })
    }
  }
  for (const [, selectors = ''] of bare.matchAll(/([^{};]+)\{/g)) {
    if (selectors.trim().startsWith('@')) continue
    for (const selector of selectors.split(',').map((one) => one.trim())) {
      // Steps of @keyframes stand where selectors stand.
      if (/^(from|to|[\d.]+%)$/.test(selector)) continue
      const parts = selector.split(/[\s>+~]+/)
      for (const part of parts) {
        // What a root-portal holds inherits from wx-root-portal-content and from nothing else, as users
        // report it (xiaweiss/miniprogram-bug-report#40).
        const isGood =
          /^(\.[\w-]+)+(::?(before|after))?$/.test(part) ||
          (isComponent ? part === ':host' : /^(page|wx-root-portal-content)$/.test(part))
        if (!isGood) complaints.push({ file, says: `selector ${selector}: classes only` })
      }
    }
  }
  return complaints
}

/**
 * What Skyline's styles cannot do, and since which version of Skyline they can (official docs,
 * runtime/skyline/wxss and runtime/skyline/changelog). What it leaves out without harm is not here.
 */
const SKYLINE: [pattern: RegExp, says: string][] = [
  [/:\s*[^;]*\bcurrentcolor\b/i, 'currentColor: from Skyline 1.4.16'],
  [/:\s*[^;{}]*[\d.]em\b/, 'em: right from Skyline 1.4.13'],
  [/:\s*[^;]*\b(min|max|clamp)\(/, 'min(), max(), clamp(): not in Skyline'],
  [/display:\s*(inline-)?grid/, 'grid: not in Skyline'],
  [/position:\s*sticky/, 'sticky: not in Skyline'],
  [/overflow(-[xy])?:\s*(auto|scroll)/, 'overflow scroll: a scroll-view in Skyline'],
  [
    /border(-\w+)?:\s*(?!0|none)[^;#]*(solid|dashed)\s*(;|$)/m,
    'a border without a colour: black in Skyline',
  ],
]

/** What no compiler says of a style that Skyline draws. */
export function lintSkyline(file: string, text: string): Complaint[] {
  const bare = text.replace(/\/\*[\s\S]*?\*\//g, '')
  const declarations = [...bare.matchAll(/[\w-]+\s*:[^;{}]+;/g)].map(([one]) => one)
  return SKYLINE.filter(([pattern]) => declarations.some((one) => pattern.test(one))).map(
    ([, says]) => ({ file, says }),
  )
}

/** A template that draws differently or crashes in some version of Skyline (runtime/skyline/changelog). */
export function lintSkylineTemplate(file: string, text: string): Complaint[] {
  const complaints: Complaint[] = []
  if (/placeholder-style="[^"]*var\(/.test(text)) {
    complaints.push({ file, says: 'placeholder-style with var(): crashes below Skyline 1.4.5' })
  }
  // A scroll-view there needs to be told its mode (official docs, runtime/skyline/component).
  if (/<scroll-view(?![^>]*\stype=)/.test(text)) {
    complaints.push({ file, says: 'scroll-view without type: type="list"' })
  }
  const lengths = [...text.matchAll(/maxlength="([^"]*)"/g)].map(([, length]) => length)
  if (lengths.some((length) => length !== '-1')) {
    complaints.push({ file, says: 'maxlength: an emoji at its end crashes below Skyline 1.4.11' })
  }
  return complaints
}

export interface ComponentJson {
  component?: boolean
  usingComponents?: Record<string, string>
  componentGenerics?: Record<string, unknown>
}

const FIELDS = new Set(
  (
    'component usingComponents componentGenerics styleIsolation componentPlaceholder ' +
    'navigationBarTitleText navigationBarBackgroundColor navigationBarTextStyle backgroundColor ' +
    'backgroundTextStyle enablePullDownRefresh disableScroll navigationStyle pureDataPattern ' +
    'renderer componentFramework glassEaselWebview'
  ).split(' '),
)

/** What no compiler says of a component's or page's JSON. */
export function lintJson(file: string, json: ComponentJson, isComponent: boolean): Complaint[] {
  const complaints: Complaint[] = []
  if (isComponent && json.component !== true) complaints.push({ file, says: 'add component: true' })
  for (const field of Object.keys(json)) {
    if (!FIELDS.has(field)) complaints.push({ file, says: `unknown field ${field}` })
  }
  return complaints
}
