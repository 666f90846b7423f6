import { BY_HAND, pageOf } from './app-folder'
import { BATCHES, repeat } from './repeat'
import { countSubscribers, expectCounted } from './subscribers'
import { createHost } from '../../host'
import type { Held, Left } from './figures'
import type { Framework } from '../../bench/components/frameworks/framework'

/** How many are mounted at once. */
const ROWS = 100

/** Mounts a component and takes it off again, so often at least. */
export async function mount(
  framework: Framework,
  tag: string,
  times: number,
  measure?: () => Held,
): Promise<Left> {
  const app = framework.start(createHost())
  try {
    const page = app.load(pageOf(tag))()
    await app.host.settle()
    const subscribers = tag === BY_HAND ? () => 0 : countSubscribers(app.auth())
    const rows = Math.min(ROWS, Math.floor(times / BATCHES))
    const acts = Math.ceil(times / rows)
    let most = 0
    const act = (): void => {
      page.setData({ rows: Array.from({ length: rows }, (_, index) => index) })
      most = Math.max(most, subscribers())
      page.setData({ rows: [] })
    }
    const grown = await repeat(acts, { host: app.host, act, ...(measure && { measure }) })
    if (tag !== BY_HAND) expectCounted(tag, most, rows)
    return {
      times: acts * rows,
      subscribers: subscribers(),
      bytes: grown.bytes / rows,
      objects: grown.objects / rows,
    }
  } finally {
    app.end()
  }
}
