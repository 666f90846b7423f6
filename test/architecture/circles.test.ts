import { circlesIn, readGraph, sourcesIn } from './imports'

describe('the import graph', () => {
  it.each([
    ["import { a } from './a'", ['./a']],
    ["import type { A } from './a'", ['./a']],
    ["import { type A, b } from './a'", ['./a']],
    ["export type { A } from './a'\nexport * from './b'", ['./a', './b']],
    ["type A = import('./a').A", ['./a']],
    ["const a = await import('./a')", ['./a']],
    ["const a = require('./a')", ['./a']],
    ["// import './a'\nconst a = \"import './a'\"", []],
  ])('reads what %s names', (text, sources) => {
    expect(sourcesIn(text)).toEqual(sources)
  })

  it('names a circle, wherever it is entered', () => {
    const graph = new Map([
      ['main', ['a', 'd']],
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['a']],
      ['d', ['d']],
    ])
    expect(circlesIn(graph)).toEqual(['a → b → c → a', 'd → d'])
    expect(
      circlesIn(
        new Map([
          ['a', ['b']],
          ['b', []],
        ]),
      ),
    ).toEqual([])
  })

  it('of components/, host/ and demo/ has every file, and no circle', () => {
    const graph = readGraph(['components', 'host', 'demo'])
    expect(graph.get('components/index.ts')).toContain('components/core/app-api.ts')
    expect(graph.get('host/index.ts')).toContain('host/create-host.ts')
    expect(circlesIn(graph)).toEqual([])
  })

  it('of everything else has no circle of what is loaded', () => {
    const graph = readGraph(['server/src', 'scripts', 'bench', 'test', 'docs'], 'loaded')
    expect(graph.get('server/src/index.ts')).toContain('server/src/plugin.ts')
    expect(circlesIn(graph)).toEqual([])
  })

  it('of what is loaded knows no types', () => {
    const state = 'test/browser/matrix/states.ts'
    expect(readGraph(['test/browser'], 'all').get(state)).toContain('test/browser/matrix/driver.ts')
    expect(readGraph(['test/browser'], 'loaded').get(state)).not.toContain(
      'test/browser/matrix/driver.ts',
    )
  })
})
