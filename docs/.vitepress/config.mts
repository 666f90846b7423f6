import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { defineConfig } from 'vitepress'
import { anchorOf } from './anchors'
import { readBase } from './base'
import { colourClasses, colourStyleSheet } from './code-colours'
import { checkPages, NO_PAGES } from './complete'
import { documentRules } from './markdown'
import { menusOf } from './menus'
import { buildPhone } from './phone/build'
import { phoneServer } from './phone-server'
import { DOCS, REPOSITORY, ROOT } from './repository'
import { search } from './search'
import { chineseTexts, englishTexts } from './texts'

const base = readBase(process.env.DOCS_BASE)
/** The dates of pages come from git; an archive of the sources has none. */
const hasHistory =
  spawnSync('git', ['rev-parse', '--is-inside-work-tree'], { cwd: ROOT }).status === 0

/** `vitepress dev` reads one page at a time, and has no place for what all of them need. */
const isBuild = process.env.NODE_ENV === 'production'

export default defineConfig({
  title: 'miniprogram-auth-kit',
  base,
  srcExclude: NO_PAGES.map((folder) => `${folder}/**`),
  lastUpdated: hasHistory,
  // What all pages share is one file, and not a part of each.
  metaChunk: true,
  head: [['link', { rel: 'icon', href: `${base}icon.svg`, type: 'image/svg+xml' }]],
  locales: {
    root: {
      label: '简体中文',
      lang: 'zh-CN',
      description: '让小程序认识用户的组件：不强迫，不打扰，不说谎。',
      themeConfig: { ...chineseTexts, ...menusOf('zh', DOCS, REPOSITORY) },
    },
    en: {
      label: 'English',
      lang: 'en',
      description:
        'WeChat mini-program components that let an app know its user without forcing, nagging or lying.',
      themeConfig: { ...englishTexts, ...menusOf('en', DOCS, REPOSITORY) },
    },
  },
  themeConfig: { search, externalLinkIcon: true },
  markdown: {
    anchor: { slugify: anchorOf },
    config: documentRules,
    // The usual themes are too pale for small text on the ground of a code block.
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    codeTransformers: isBuild ? [colourClasses] : [],
    languageAlias: { wxml: 'html', wxss: 'css' },
  },
  vite: {
    plugins: [
      phoneServer(path.join(DOCS, '.vitepress/cache/phone')),
      { name: 'complete', apply: 'build', buildStart: () => checkPages(DOCS) },
    ],
    server: { host: '127.0.0.1' },
  },
  transformHead: () => [['style', {}, colourStyleSheet()]],
  buildEnd: ({ outDir }) => buildPhone(path.join(outDir, 'phone')),
})
