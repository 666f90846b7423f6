import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { build as bundle, type Plugin } from 'esbuild'
import { compileMiniProgram } from './compile/compile'
import { CompileError, formatDiagnostic } from './compile/diagnostic'
import type { MiniProgramSource } from './compile/files'
import { contentTypeOf } from './content-types'
import { readFonts } from './fonts'

export interface BuiltFile {
  /** The content type. */
  type: string
  body: string | Uint8Array
}

/** Files of the preview by name, as the server answers them. */
export type BuiltFiles = Map<string, BuiltFile>

/** Builds the files of the preview's page, of the frame inside its phone, and of their font, by path. */
export async function buildPreviewPage(): Promise<BuiltFiles> {
  const { outputFiles } = await bundle({
    entryPoints: ['main.ts', 'frame.ts', 'style.css'].map((name) => join(__dirname, 'page', name)),
    outdir: 'page',
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    // Files of their own: only the developer tools ask for them.
    sourcemap: 'linked',
    logLevel: 'silent',
    plugins: [useBrowserBackend],
  })
  const files = new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]))
  for (const name of ['index.html', 'frame.html']) {
    files.set(name, await readFile(join(__dirname, 'page', name)))
  }
  const built = [...files].map(([name, body]): [string, BuiltFile] => [
    name,
    { type: contentTypeOf(name), body },
  ])
  return new Map([...built, ...(await readFonts())])
}

/**
 * Builds the JSON that the page fetches: the compiled mini-program, or the errors of the compiler.
 */
export function buildMiniProgram(source: MiniProgramSource): BuiltFile {
  const type = 'application/json; charset=utf-8'
  try {
    return { type, body: JSON.stringify({ bundle: compileMiniProgram(source) }) }
  } catch (error) {
    const errorText =
      error instanceof CompileError
        ? error.diagnostics.map(formatDiagnostic).join('\n')
        : String(error)
    return { type, body: JSON.stringify({ error: errorText }) }
  }
}

/** Replaces the modelled client's backend: in a browser it reaches WeChat's servers over HTTP. */
const useBrowserBackend: Plugin = {
  name: 'use-browser-backend',
  setup(build) {
    build.onResolve({ filter: /\/default-backend$/ }, () => ({
      path: join(__dirname, '../../host/server/browser-backend.ts'),
    }))
  },
}
