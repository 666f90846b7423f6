import { grownEach, heldNow } from './heap'
import type { Held } from './figures'
import type { Host } from '../../host'

/** How often what is held is measured while something is done again and again. The first batch warms up. */
export const BATCHES = 16

interface Repeated {
  host: Host
  act: () => unknown
  /** After each batch. */
  look?: () => void
  measure?: () => Held
}

/** Does it so often in all, and answers what more is held after each time. */
export async function repeat(
  times: number,
  { host, act, look, measure = heldNow }: Repeated,
): Promise<Held> {
  const measured = { times: [] as number[], bytes: [] as number[], objects: [] as number[] }
  let done = 0
  for (let batch = 1; batch <= BATCHES; batch += 1) {
    for (; done < Math.round((times * batch) / BATCHES); done += 1) {
      await act()
      if (done % 100 === 0) await host.settle()
    }
    await host.settle()
    forget(host)
    look?.()
    const { bytes, objects } = measure()
    measured.times.push(done)
    measured.bytes.push(bytes)
    measured.objects.push(objects)
  }
  return grownEach(measured)
}

/** The phone of the test notes every call and every prompt, which is its own memory. */
function forget({ calls, prompts }: Host): void {
  for (const noted of [calls, prompts]) (noted as unknown[]).length = 0
}
