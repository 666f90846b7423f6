import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { ROOT } from './install'
import { fragmentNames, languages } from './reference'

/** Draws Markdown as VitePress does, and answers the Vue templates. VitePress is an ES module. */
const DRAW = `
import { createMarkdownRenderer } from 'vitepress'
import { readFileSync } from 'node:fs'
const renderer = await createMarkdownRenderer('docs')
const files = JSON.parse(process.argv[1])
const drawn = files.map((file) => renderer.render(readFileSync(file, 'utf8')))
console.log(JSON.stringify(await Promise.all(drawn)))
`

interface Node {
  type: number
  tag?: string
  props?: { name: string; type: number }[]
  children?: Node[]
}

const { parse } = jest.requireActual<{ parse: (template: string) => Node }>('@vue/compiler-dom')
/** What Vue would run. */
const INTERPOLATION = 5

const nodesIn = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodesIn)]

describe('VitePress draws the reference', () => {
  const files = languages.flatMap(([, folder]) =>
    fragmentNames(folder).map((name) => path.join(folder, `${name}.md`)),
  )
  let drawn = new Map<string, Node[]>()

  beforeAll(() => {
    const parameters = ['--input-type=module', '-e', DRAW, JSON.stringify(files)]
    const { stdout, stderr } = spawnSync('node', parameters, { cwd: ROOT, encoding: 'utf8' })
    if (!stdout) throw new Error(stderr)
    const templates = JSON.parse(stdout) as string[]
    drawn = new Map(files.map((file, at) => [file, nodesIn(parse(templates[at] ?? ''))]))
  })

  it.each(files)('%s as plain text and tables, with nothing that Vue would run', (file) => {
    const nodes = drawn.get(file) ?? []
    const tags = new Set(nodes.map(({ tag }) => tag ?? ''))
    expect(tags).toContain('table')
    expect([...tags].filter((tag) => tag.includes('-'))).toEqual([])
    expect(nodes.filter(({ type }) => type === INTERPOLATION)).toEqual([])
  })
})
