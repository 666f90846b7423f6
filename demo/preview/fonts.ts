import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const PACKAGE = join(__dirname, '../../node_modules/@fontsource-variable/noto-sans-sc')

/**
 * The last font of both documents, by the paths they fetch it from. A browser fetches only the parts
 * that hold characters no earlier font of the list has: a machine with Chinese fonts fetches none.
 */
export const readFonts = (): Promise<FontFile[]> => (fonts ??= readPackage())

type FontFile = [path: string, file: { type: string; body: Uint8Array }]

let fonts: Promise<FontFile[]> | undefined

async function readPackage(): Promise<FontFile[]> {
  const folder = join(PACKAGE, 'files')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.woff2'))
  const parts = names.map(async (name): Promise<FontFile> => {
    const body = await readFile(join(folder, name))
    return [`fonts/files/${name}`, { type: 'font/woff2', body }]
  })
  const body = await readFile(join(PACKAGE, 'index.css'))
  return [
    ['fonts/index.css', { type: 'text/css; charset=utf-8', body }],
    ...(await Promise.all(parts)),
  ]
}
