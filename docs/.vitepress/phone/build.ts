import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build as bundle, transform, type Plugin } from 'esbuild'
import type { Bundle } from '../../../demo/preview/bundle'
import { compileMiniProgram } from '../../../demo/preview/compile/compile'

const PREVIEW = join(__dirname, '../../../demo/preview/page')
const PAGE = join(__dirname, 'page')

/**
 * Builds the phone of the documents: static files for any address, which request nothing outside of
 * their own folder.
 */
export async function buildPhone(outputFolder: string): Promise<void> {
  await mkdir(outputFolder, { recursive: true })
  const write = (name: string, content: string): Promise<void> =>
    writeFile(join(outputFolder, name), content)
  await Promise.all([
    buildScripts(outputFolder),
    buildExamples().then((examples) => write('mini-program.json', JSON.stringify(examples))),
    readFile(join(PAGE, 'index.html'), 'utf8').then((page) => write('index.html', page)),
    readFile(join(PREVIEW, 'frame.html'), 'utf8').then((page) =>
      write('frame.html', withoutStyleSheets(page)),
    ),
  ])
}

async function buildScripts(outputFolder: string): Promise<void> {
  await bundle({
    entryPoints: [join(PAGE, 'main.ts'), join(PREVIEW, 'frame.ts'), join(PAGE, 'style.css')],
    outdir: outputFolder,
    entryNames: '[name]',
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
    plugins: [useBrowserCrypto],
  })
}

/** Compiles the examples, with the components from their sources. */
async function buildExamples(): Promise<Bundle> {
  const compiled = compileMiniProgram({
    root: join(__dirname, '../../examples'),
    mounts: { 'miniprogram-auth-kit': join(__dirname, '../../../components') },
  })
  const minified = Object.values(compiled.modules).map(async (module) => {
    module.code = (await transform(module.code, { minify: true })).code
  })
  await Promise.all(minified)
  return compiled
}

/** The fonts of the preview are no part of the phone: it draws with those of the reader's machine. */
function withoutStyleSheets(page: string): string {
  return page.replace(/ *<link rel="stylesheet"[^>]*>\n/g, '')
}

/** WeChat's servers run in the page, which has no `node:crypto`. */
const useBrowserCrypto: Plugin = {
  name: 'use-browser-crypto',
  setup(build) {
    build.onResolve({ filter: /\/node-crypto$/ }, () => ({
      path: join(__dirname, 'servers/noble-crypto.ts'),
    }))
  },
}
