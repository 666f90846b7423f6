import { paced } from '../../components/core/client/timing'
import { wxClient } from '../../components/core/client/wx'
import { createWorld } from './support/world'

describe('what is paced', () => {
  const create = () => {
    const { host } = createWorld()
    const ran: number[] = []
    const start = host.clock.now()
    const ask = paced(wxClient, 1000, () => void ran.push(host.clock.now() - start))
    return { host, ask, ran }
  }

  it('runs once for all who ask at the same time', async () => {
    const { host, ask, ran } = create()
    for (let i = 0; i < 5; i += 1) ask()
    await host.clock.advance(10_000)
    expect(ran).toEqual([0])
  })

  it('runs no more often than its interval, and once more for all who asked meanwhile', async () => {
    const { host, ask, ran } = create()
    for (let i = 0; i < 25; i += 1) {
      ask()
      await host.clock.advance(100)
    }
    await host.clock.advance(10_000)
    expect(ran).toEqual([0, 1000, 2000, 3000])
  })

  it('runs at once for who asks after it', async () => {
    const { host, ask, ran } = create()
    ask()
    await host.clock.advance(5000)
    ask()
    await host.clock.advance(1)
    expect(ran).toEqual([0, 5000])
  })
})
