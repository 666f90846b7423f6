import path from 'node:path'
import { lintTemplates } from '../../demo/preview/compile/lint'
import { compileStyle, compileTemplates } from '../../scripts/official-compilers'
import {
  filesIn,
  lintJson,
  lintSkyline,
  lintSkylineTemplate,
  lintStyle,
  lintTemplate,
  read,
  ROOMS,
  ROOT,
  type ComponentJson,
} from './templates'

const jsonOf = (room: string, file: string) =>
  JSON.parse(read(room, file.replace(/\.\w+$/, '.json'))) as ComponentJson

describe.each(ROOMS)('the templates and styles of %s', (room) => {
  const templates = filesIn(room, '.wxml')
  const styles = filesIn(room, '.wxss')
  const app =
    room === 'demo/miniprogram' ? (JSON.parse(read(room, 'app.json')) as ComponentJson) : {}

  it('are there at all', () => {
    expect(templates.length).toBeGreaterThan(3)
    expect(styles.length).toBeGreaterThan(3)
  })

  it("compile with WeChat's own template compiler, without a word", () => {
    expect(
      compileTemplates(
        path.join(ROOT, room),
        templates.map((file) => `./${file}`),
      ).complaint,
    ).toBe('')
  })

  it.each(styles)("%s compiles with WeChat's own style compiler, without a word", (file) => {
    expect(compileStyle(path.join(ROOT, room), `./${file}`).complaint).toBe('')
  })

  it('compile with the glass-easel compiler, warnings included', () => {
    expect(lintTemplates(path.join(ROOT, room))).toEqual([])
  })

  it('use no tag, call or escape that a client would not know', () => {
    const complaints = templates.flatMap((file) => {
      const json = jsonOf(room, file)
      const usingComponents = { ...app.usingComponents, ...json.usingComponents }
      return lintTemplate(file, read(room, file), { ...json, usingComponents })
    })
    expect(complaints).toEqual([])
  })

  it('select by class alone', () => {
    const complaints = styles.flatMap((file) => {
      const isComponent = /\/index\.wxss$/.test(file) && jsonOf(room, file).component === true
      return lintStyle(file, read(room, file), isComponent)
    })
    expect(complaints).toEqual([])
  })

  it('have JSON that says what it is', () => {
    const complaints = templates.flatMap((file) => {
      const json = jsonOf(room, file)
      return lintJson(file, json, room === 'components' || json.component === true)
    })
    expect(complaints).toEqual([])
  })
})

it('the components use nothing that some Skyline cannot draw', () => {
  const complaints = [
    ...filesIn('components', '.wxss').flatMap((file) =>
      lintSkyline(file, read('components', file)),
    ),
    ...filesIn('components', '.wxml').flatMap((file) =>
      lintSkylineTemplate(file, read('components', file)),
    ),
  ]
  expect(complaints).toEqual([])
})

describe('the checks themselves', () => {
  const says = (list: { says: string }[]) => list.map((one) => one.says.split(':')[0])

  it('see an unknown tag, a method call, a wrong escape and wx-if', () => {
    const text = `<vieww wx-if="{{a}}">{{ list.join(',') }}{{ 'it\\'s' }}</vieww><wxs module="m" src="m.wxs"/>{{m.f(1)}}`
    expect(says(lintTemplate('a.wxml', text, {}))).toEqual([
      'unknown tag <vieww>',
      'method call list.join(…) in {{}}',
      'a backslash escape in {{}}',
      'wx-if',
    ])
  })

  it('see tag, id, attribute and universal selectors', () => {
    const text = '.a, view {} #b {} .c[d] {} * {} .e:active {} .ok .fine::after {} :host {}'
    expect(lintStyle('a.wxss', text, true)).toHaveLength(5)
  })

  it.each([
    'color: currentColor;',
    'margin: 1.5em 0;',
    'width: max(44px, 88rpx);',
    'display: grid;',
    'position: sticky;',
    'overflow-y: auto;',
    'border: 1px solid;',
  ])('see what Skyline cannot do: %s', (declaration) => {
    expect(lintSkyline('a.wxss', `.a { ${declaration} }`)).toHaveLength(1)
    expect(lintSkyline('a.wxss', '.a { border: solid #fff; margin: 1rem; color: red; }')).toEqual(
      [],
    )
  })

  it('see what crashes in an older Skyline', () => {
    const text = '<input placeholder-style="color: var(--a)" maxlength="32" />'
    expect(lintSkylineTemplate('a.wxml', text)).toHaveLength(2)
    expect(lintSkylineTemplate('a.wxml', '<input maxlength="-1" />')).toEqual([])
  })

  it('see a scroll-view that Skyline is not told the mode of', () => {
    const text = '<scroll-view scroll-y /><scroll-view type="list" scroll-y />'
    expect(says(lintSkylineTemplate('a.wxml', text))).toEqual(['scroll-view without type'])
  })

  it('see a fixed node whose place Skyline does not find', () => {
    const text =
      '.a { position: fixed; bottom: 0; left: 0 } .b { position: fixed; top: 0; left: 0 }'
    expect(says(lintStyle('a.wxss', text, true))).toEqual(['position fixed'])
  })

  it('see a component that does not say so, and fields nobody reads', () => {
    expect(lintJson('a.json', { colour: 1 } as ComponentJson, true)).toHaveLength(2)
  })

  it('hear the official compilers complain', () => {
    const bad = path.join(__dirname, 'fixtures')
    expect(compileTemplates(bad, ['./unclosed.wxml']).complaint).toMatch('end tag missing')
    expect(compileStyle(bad, './unclosed.wxss').complaint).toMatch('unexpected')
    expect(lintTemplates(bad)).not.toEqual([])
  })
})
