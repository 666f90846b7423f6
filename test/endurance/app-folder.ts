import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { installPackage, write, writeAppFiles } from '../../bench/components/app-folder'

const KIT = 'miniprogram-auth-kit'
const ROOT = path.resolve('.')

export const pageOf = (name: string): string => `${name}/page`

/** What is mounted beside the components: the same in the framework's own words, so that its memory is known. */
export const BY_HAND = 'by-hand'
const HAND = '<view><image src="{{src}}" /><button open-type="getUserInfo" /></view>'

/** A page on which all components stand, and one whose card opens the sheet. */
export const ALL = 'all'
export const SHEET = 'sheet'

const PAGE = `Page({
  data: { rows: [] },
  onLoad() { pageRuns(getApp({ allowDefault: true })) },
})`

/** Writes a mini-program with what ships, and a page of any number of each component. */
export function writeApp(tags: readonly string[]): string {
  const root = mkdtempSync(path.join(tmpdir(), 'endurance-'))
  installPackage(path.join(ROOT, 'miniprogram_dist'), path.join(root, 'node_modules', KIT))
  write(root, BY_HAND, HAND, 'Component({ properties: { src: String } })', { component: true })
  const usingComponents = {
    ...Object.fromEntries(tags.map((tag) => [tag, `${KIT}/${tag}/index`])),
    [BY_HAND]: `/${BY_HAND}`,
  }
  const templates = {
    ...Object.fromEntries(
      [...tags, BY_HAND].map((tag) => [
        tag,
        `<block wx:for="{{rows}}" wx:key="*this"><${tag} /></block>`,
      ]),
    ),
    [ALL]: tags.map((tag) => `<${tag} />`).join(''),
    [SHEET]: '<profile-card editable="{{true}}" />',
  }
  for (const [name, template] of Object.entries(templates)) {
    write(root, pageOf(name), template, PAGE, { usingComponents })
  }
  writeAppFiles(root, Object.keys(templates).map(pageOf))
  return root
}
