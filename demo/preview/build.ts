import { readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { build as bundle, type Plugin } from 'esbuild'
import { compile } from './compile/compile'
import { CompileError, describe } from './compile/diagnostic'
import type { Source } from './compile/files'
import { readFonts } from './fonts'

export interface Built {
  type: string
  body: string | Uint8Array
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** The page around the phone, the frame inside it, and the font of both, by path. */
export async function buildPage(): Promise<Map<string, Built>> {
  const { outputFiles } = await bundle({
    entryPoints: ['main.ts', 'frame.ts', 'style.css'].map((name) => join(__dirname, 'page', name)),
    outdir: 'page',
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    sourcemap: 'inline',
    logLevel: 'silent',
    plugins: [serversStayOutside],
  })
  const files = new Map(outputFiles.map(({ path, contents }) => [basename(path), contents]))
  for (const name of ['index.html', 'frame.html']) {
    files.set(name, await readFile(join(__dirname, 'page', name)))
  }
  const built = [...files].map(([name, body]): [string, Built] => [
    name,
    { type: TYPES[extname(name)] ?? 'application/octet-stream', body },
  ])
  return new Map([...built, ...(await readFonts())])
}

/** The mini-program as the page fetches it: compiled, or what is wrong with it. */
export function buildMiniProgram(source: Source): Built {
  const type = 'application/json; charset=utf-8'
  try {
    return { type, body: JSON.stringify({ bundle: compile(source) }) }
  } catch (error) {
    const complaint =
      error instanceof CompileError ? error.diagnostics.map(describe).join('\n') : String(error)
    return { type, body: JSON.stringify({ complaint }) }
  }
}

/** In a browser the modelled client reaches WeChat's servers over HTTP. */
const serversStayOutside: Plugin = {
  name: 'servers-stay-outside',
  setup(build) {
    build.onResolve({ filter: /\/default-backend$/ }, () => ({
      path: join(__dirname, '../../host/browser-backend.ts'),
    }))
  },
}
