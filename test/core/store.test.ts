import { createStore } from '../../components/core/state/store'

const counter = () =>
  createStore<number, number>(
    () => 0,
    (state, by) => state + by,
  )

describe('a store', () => {
  it('tells every subscriber of every change, in order, with what was before', () => {
    const store = counter()
    const heard: string[] = []
    store.subscribe((next, previous) => heard.push(`a ${previous}→${next}`))
    store.subscribe((next, previous) => heard.push(`b ${previous}→${next}`))
    store.send(1)
    store.send(2)
    expect(heard).toEqual(['a 0→1', 'b 0→1', 'a 1→3', 'b 1→3'])
  })

  it('tells nobody when nothing changed', () => {
    const store = counter()
    const listener = jest.fn()
    store.subscribe(listener)
    store.send(0)
    expect(listener).not.toHaveBeenCalled()
  })

  it('a change made by a subscriber is heard by all after the change it answers to', () => {
    const store = counter()
    const heard: string[] = []
    store.subscribe((next, previous) => {
      heard.push(`a ${previous}→${next}`)
      if (next === 1) store.send(10)
    })
    store.subscribe((next, previous) => heard.push(`b ${previous}→${next}`))
    store.send(1)
    expect(heard).toEqual(['a 0→1', 'b 0→1', 'a 1→11', 'b 1→11'])
    expect(store.state).toBe(11)
  })

  it('one that throws silences nobody, and the app is told', () => {
    const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const store = counter()
    const heard: number[] = []
    store.subscribe(() => {
      throw new Error('mine')
    })
    store.subscribe((next) => heard.push(next))
    expect(() => store.send(1)).not.toThrow()
    store.send(1)
    expect(heard).toEqual([1, 2])
    expect(printed).toHaveBeenCalledTimes(2)
    printed.mockRestore()
  })

  it('a subscriber that throws what cannot be printed: that it threw is printed', () => {
    const store = counter()
    const printed = jest.spyOn(console, 'error').mockImplementation((_said, thrown: unknown) => {
      if (thrown) throw new Error('not printable')
    })
    store.subscribe(() => {
      throw new Error('mine')
    })
    store.send(1)
    expect(store.state).toBe(1)
    expect(printed.mock.calls.at(-1)).toHaveLength(1)
    printed.mockRestore()
  })

  it('the same function subscribed twice hears twice, and each is undone by its own', () => {
    const store = counter()
    const listener = jest.fn()
    const undo = store.subscribe(listener)
    store.subscribe(listener)
    store.send(1)
    expect(listener).toHaveBeenCalledTimes(2)
    undo()
    undo()
    store.send(1)
    expect(listener).toHaveBeenCalledTimes(3)
  })

  it('one that leaves during a change is not told of it any more', () => {
    const store = counter()
    const late = jest.fn()
    store.subscribe(() => undo())
    const undo = store.subscribe(late)
    store.send(1)
    expect(late).not.toHaveBeenCalled()
  })

  it('one that comes during a change hears the next one, not that one', () => {
    const store = counter()
    const late: string[] = []
    let subscribed = false
    store.subscribe((next) => {
      if (subscribed) return
      subscribed = true
      if (next === 1) store.send(1)
      store.subscribe((now, before) => late.push(`${before}→${now}`))
    })
    store.send(1)
    expect(late).toEqual([])
    store.send(1)
    expect(late).toEqual(['2→3'])
  })
})
