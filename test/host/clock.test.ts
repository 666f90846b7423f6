import { createHost } from 'miniprogram-auth-kit/testing'

describe('virtual time', () => {
  it('stands still until it is moved', async () => {
    const host = createHost({ now: 1_000 })
    await new Promise((resolve) => setImmediate(resolve))
    expect(host.clock.now()).toBe(1_000)
    await host.clock.advance(250)
    expect(host.clock.now()).toBe(1_250)
  })

  it('runs timers in the order they come due, each at its own time', async () => {
    const host = createHost({ now: 0 })
    const dispose = host.install()
    const seen: string[] = []
    const note = (name: string) => () => seen.push(`${name} at ${Date.now()}`)
    setTimeout(note('late'), 300)
    setTimeout(note('early'), 100)
    setTimeout(note('also early'), 100)
    await host.clock.advance(1_000)
    dispose()
    expect(seen).toEqual(['early at 100', 'also early at 100', 'late at 300'])
  })

  it('runs a timer at once whose delay overflows: 2^31 ms, about 24.8 days', async () => {
    const host = createHost({ now: 0 })
    const dispose = host.install()
    const seen: number[] = []
    setTimeout(() => seen.push(Date.now()), 2 ** 31)
    setTimeout(() => seen.push(Date.now()), 2 ** 31 - 1)
    await host.clock.advance(2 ** 31)
    dispose()
    expect(seen).toEqual([0, 2 ** 31 - 1])
  })

  it('finishes promise jobs before the next timer runs', async () => {
    const host = createHost({ now: 0 })
    const dispose = host.install()
    const seen: string[] = []
    setTimeout(() => {
      void Promise.resolve()
        .then(() => Promise.resolve())
        .then(() => seen.push('job'))
    }, 10)
    setTimeout(() => seen.push('timer'), 10)
    await host.clock.advance(10)
    dispose()
    expect(seen).toEqual(['job', 'timer'])
  })

  it('repeats an interval until it is cleared', async () => {
    const host = createHost()
    const dispose = host.install()
    let runs = 0
    const interval = setInterval(() => {
      runs += 1
      if (runs === 3) clearInterval(interval)
    }, 100)
    await host.clock.advance(1_000)
    dispose()
    expect(runs).toBe(3)
  })

  it('passes arguments on, and forgets a cleared timeout', async () => {
    const host = createHost()
    const dispose = host.install()
    const seen: unknown[] = []
    setTimeout((...given: unknown[]) => seen.push(...given), 5, 'a', 'b')
    clearTimeout(setTimeout(() => seen.push('never'), 5))
    await host.clock.advance(5)
    dispose()
    expect(seen).toEqual(['a', 'b'])
  })

  it('settles: what is due at once arrives, what is due later waits', async () => {
    const host = createHost()
    const dispose = host.install()
    const seen: string[] = []
    setTimeout(() => setTimeout(() => seen.push('nested'), 0), 0)
    setTimeout(() => seen.push('later'), 1)
    await host.settle()
    dispose()
    expect(seen).toEqual(['nested'])
  })

  it('jumps Date.now alone, in either direction: timers keep their distance', async () => {
    const host = createHost({ now: 1_000_000 })
    const dispose = host.install()
    let ran = false
    setTimeout(() => (ran = true), 100)
    host.clock.jump(-500_000)
    expect(Date.now()).toBe(500_000)
    host.clock.jump(3_600_000)
    expect(Date.now()).toBe(4_100_000)
    await host.settle()
    expect(ran).toBe(false)
    await host.clock.advance(100)
    dispose()
    expect(ran).toBe(true)
  })

  it('tells what a callback threw, after the other timers ran', async () => {
    const host = createHost()
    const dispose = host.install()
    let ran = false
    setTimeout(() => {
      throw new Error('from a timer')
    }, 1)
    setTimeout(() => (ran = true), 2)
    await expect(host.clock.advance(5)).rejects.toThrow('from a timer')
    dispose()
    expect(ran).toBe(true)
  })

  it('tells several errors together', async () => {
    const host = createHost()
    const dispose = host.install()
    for (const name of ['one', 'two']) {
      setTimeout(() => {
        throw new Error(name)
      }, 1)
    }
    await expect(host.clock.advance(5)).rejects.toThrow(AggregateError)
    dispose()
  })

  it('moves one step after the other when a test did not await the first', async () => {
    const host = createHost({ now: 0 })
    void host.clock.advance(10)
    await host.clock.advance(10)
    expect(host.clock.now()).toBe(20)
  })

  it('passes days, with a timer in every second', async () => {
    const host = createHost()
    const dispose = host.install()
    let runs = 0
    const interval = setInterval(() => (runs += 1), 1_000)
    await host.clock.advance(6 * 3_600_000)
    clearInterval(interval)
    dispose()
    expect(runs).toBe(21_600)
  })

  it('ends a loop of timers at 0 ms with an error', async () => {
    const host = createHost()
    const dispose = host.install()
    const again = (): void => void setTimeout(again, 0)
    again()
    await expect(host.settle()).rejects.toMatchObject({
      code: 'endless-timers',
      message: expect.stringContaining('clock.test.ts') as string,
    })
    dispose()
  })
})

describe('real time', () => {
  it('answers by itself', async () => {
    const host = createHost({ time: 'real' })
    const { code } = await host.wx.login({})
    expect(code).not.toBe('')
    expect(Math.abs(host.clock.now() - Date.now())).toBeLessThan(60_000)
  })

  it('settles when nothing is due, and keeps intervals until they are cleared', async () => {
    const host = createHost({ time: 'real' })
    const dispose = host.install()
    const runs = await new Promise<number>((resolve) => {
      let count = 0
      const interval = setInterval(() => {
        count += 1
        if (count < 3) return
        clearInterval(interval)
        resolve(count)
      }, 1)
    })
    await host.settle()
    dispose()
    expect(runs).toBe(3)
  })

  it('lets an app that ends take its timers with it', async () => {
    const host = createHost({ time: 'real' })
    let answered = false
    host.delay('login', 1)
    host.wx.login({ success: () => (answered = true) })
    host.restartApp()
    await host.clock.advance(5)
    expect(answered).toBe(false)
  })
})
