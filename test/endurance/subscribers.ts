/** What every copy of the package finds on the app; see `components/core/instance.ts`. */
interface Instance {
  components: Record<'subscribe' | 'onRedraw', Subscribe>
}
type Subscribe = (listener: unknown) => () => void

/** What the pages call with the app: a framework keeps `getApp` to itself. */
let running: Record<string, Instance[] | undefined> = {}
Object.assign(globalThis, { pageRuns: (app: typeof running) => void (running = app) })

/**
 * Counts who follows the state of the app that runs, from now on: what subscribed and did not end it.
 *
 * @param api the package's API, so that the instance is there
 */
export function countSubscribers(api: object): () => number {
  // It is made at the first use.
  Reflect.get(api, 'state')
  const [instance] = running['miniprogram-auth-kit'] ?? []
  if (!instance) throw new Error('The app has no instance of the package')
  const { components } = instance
  let count = 0
  for (const name of ['subscribe', 'onRedraw'] as const) {
    const subscribe = components[name]
    components[name] = (listener) => {
      count += 1
      const end = subscribe(listener)
      let isOver = false
      return () => {
        if (!isOver) count -= 1
        isOver = true
        end()
      }
    }
  }
  return () => count
}

/**
 * Throws where less is counted than stands there: a component that follows the state in another way would never be
 * counted, and never be missed.
 *
 * @param most how many were counted while so many components were mounted
 */
export function expectCounted(tag: string, most: number, mounted: number): void {
  if (most < mounted)
    throw new Error(
      `${tag}: ${mounted} were mounted, and ${most} were counted that follow the state. Is there another way to follow it?`,
    )
}
