import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vitepress'
import { contentTypeOf } from '../../demo/preview/content-types'
import { buildPhone } from './phone/build'
import { ROOT } from './repository'

/** What the phone is made of: a change there makes it anew at the next visit. */
const SOURCES = ['components', 'host', 'demo/preview', 'docs/examples', 'docs/.vitepress/phone']

/** While the pages are written, serves the phone that `docs:build` puts beside them. */
export function phoneServer(folder: string): Plugin {
  let built: Promise<void> | undefined
  return {
    name: 'phone-server',
    apply: 'serve',
    configureServer({ middlewares, watcher, config }) {
      const sources = SOURCES.map((source) => path.join(ROOT, source))
      watcher.add(sources)
      watcher.on('all', (_, file) => {
        if (sources.some((source) => file.startsWith(`${source}${path.sep}`))) built = undefined
      })
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost')
        const start = `${config.base}phone/`
        if (!pathname.startsWith(start)) {
          next()
          return
        }
        built ??= buildPhone(folder)
        built.then(
          () => {
            const file = path.join(folder, path.normalize(`/${pathname.slice(start.length)}`))
            if (!existsSync(file) || !statSync(file).isFile()) {
              response.writeHead(404).end()
              return
            }
            const type = contentTypeOf(file)
            response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' })
            response.end(readFileSync(file))
          },
          (error: unknown) => {
            config.logger.error(String(error))
            response.writeHead(200, { 'content-type': contentTypeOf('index.html') })
            response.end(MISSING)
          },
        )
      })
    },
  }
}

const MISSING = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>示例</title>
<p>示例暂时没有构建成功，原因在终端里；改好之后刷新这一页。</p>
<p lang="en">The example could not be built. The terminal says why; reload this page when it is mended.</p>`
