import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  compileInWorker,
  type InlineMiniProgram,
} from '../../demo/preview/compile/compile-in-worker'
import { CompileError, formatDiagnostic } from '../../demo/preview/compile/diagnostic'
import { lintTemplates } from '../../demo/preview/compile/lint'
import { scopeSelector } from '../../demo/preview/compile/selector'

const complaints = (source: InlineMiniProgram): string[] => {
  try {
    compileInWorker(source)
  } catch (error) {
    if (error instanceof CompileError) return error.diagnostics.map(formatDiagnostic)
    throw error
  }
  return []
}
const home = (parts: object): InlineMiniProgram => ({
  pages: { 'pages/home': { template: '<view/>', ...parts } },
})

describe('the compiler says file and line of', () => {
  it.each([
    [
      'an unclosed tag',
      { template: '<view/>\n<text>' },
      /^pages\/home\.wxml:2:\d+ warning: missing end tag/,
    ],
    [
      'a broken expression',
      { template: '<view>{{a +}}</view>' },
      /^pages\/home\.wxml:1:\d+ error: /,
    ],
    [
      'content of a slot',
      { template: '<slot>x</slot>' },
      /^pages\/home\.wxml:1:\d+ error: child nodes/,
    ],
    ['a broken script', { js: 'Page({\n  a: ;\n})' }, /^pages\/home\.js:2:\d+ error: Unexpected/],
    ['a module that is not there', { js: `require('./none')` }, /cannot find module '\.\/none'/],
    [
      'a broken style',
      { wxss: '.a {\n color: red' },
      /^.*pages\/home\.wxss:1:1 error: Unclosed block/,
    ],
    [
      'a style by id',
      { wxss: '\n#a { color: red }' },
      /pages\/home\.wxss:2:1 warning: this host does not/,
    ],
    [
      'a missing import',
      { wxss: '@import "./none.wxss";' },
      /none\.wxss:1:1 error: there is no such/,
    ],
    [
      'a component that is not there',
      { json: { usingComponents: { x: '/none' } } },
      /^pages\/home\.json:1:1 error: cannot find component '\/none' \(used as <x>\)/,
    ],
    [
      'a template that is not there',
      { template: '<include src="./none"/>' },
      /pages\/none\.wxml:1:1 error/,
    ],
  ])('%s', (_what, parts, expected) => {
    expect(complaints(home(parts))).toEqual([expect.stringMatching(expected)])
  })

  it('configuration that is no JSON', () => {
    const files = { 'app.json': '{"pages":["p"]}', 'p.wxml': '', 'p.js': 'Page({})' }
    expect(complaints({ files: { ...files, 'p.json': '{,}' } })).toEqual([
      expect.stringMatching(/^p\.json:1:1 error: /),
    ])
  })
})

describe('components and modules are found', () => {
  it('by relative and absolute path, in npm packages, and by the package alone', () => {
    const bundle = compileInWorker({
      pages: {
        'pages/a/home': {
          template: '<view/>',
          json: {
            usingComponents: { near: './near', far: '/lib/far', kit: 'kit/card', bare: 'bare' },
          },
          js: `require('kit'); require('../../lib/tool'); Page({})`,
        },
      },
      files: {
        'pages/a/near.wxml': '',
        'pages/a/near.js': 'Component({})',
        'lib/far.wxml': '',
        'lib/far.js': 'Component({})',
        'lib/tool.ts': 'export type A = string',
        'miniprogram_npm/kit/index.js': '',
        'miniprogram_npm/kit/card/index.wxml': '',
        'miniprogram_npm/kit/card/index.ts': 'Component({})',
        'miniprogram_npm/bare/index.wxml': '',
        'miniprogram_npm/bare/index.js': 'Component({})',
      },
    })
    expect(bundle.components['pages/a/home']?.config.usingComponents).toEqual({
      near: '/pages/a/near',
      far: '/lib/far',
      kit: '/miniprogram_npm/kit/card/index',
      bare: '/miniprogram_npm/bare/index',
    })
    expect(bundle.modules['pages/a/home.js']?.requires).toEqual({
      kit: 'miniprogram_npm/kit/index.js',
      '../../lib/tool': 'lib/tool.ts',
    })
  })

  it('in a folder that is mounted under the name of a package', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mounted-'))
    try {
      writeFileSync(join(folder, 'index.ts'), 'Component({})')
      writeFileSync(join(folder, 'index.wxml'), '<view/>')
      writeFileSync(join(folder, 'index.json'), '{"component":true}')
      const bundle = compileInWorker({
        ...home({ json: { usingComponents: { kit: 'kit' } } }),
        mounts: { kit: folder },
      })
      expect(Object.keys(bundle.components)).toContain('miniprogram_npm/kit/index')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('and pages in subpackages', () => {
    const bundle = compileInWorker({
      files: {
        'app.json': '{"pages":["a"],"subPackages":[{"root":"sub","pages":["b"]}]}',
        'a.wxml': '',
        'a.js': 'Page({})',
        'sub/b.wxml': '',
        'sub/b.js': 'Page({})',
      },
    })
    expect(bundle.app.pages).toEqual(['a', 'sub/b'])
  })
})

it('a WXS that requires another one finds it', () => {
  const { templates } = compileInWorker({
    ...home({ template: '<wxs src="../a.wxs" module="a" /><view>{{a.text}}</view>' }),
    files: {
      'a.wxs': "module.exports = { text: require('./b.wxs') }",
      'b.wxs': "module.exports = 'found'",
    },
  })
  expect(templates).toContain("require('./b')")
})

describe('style sheets', () => {
  it.each([
    ['.a', '.s--a'],
    ['.a.b > view .c::after', '.s--a.s--b > wx-view .s--c::after'],
    ['button[disabled]:not(.a)', 'wx-button[disabled]:not(.s--a)'],
    [':host(.x), :host .y', '[wx-host="s"](.s--x), [wx-host="s"] .s--y'],
    ['my-component', 'my-component'],
    ['.a\\:b, .名', '.s--a\\:b, .s--名'],
  ])('%s becomes %s', (from, to) => {
    expect(scopeSelector(from, 's')).toBe(to)
  })

  it('take in what they import and the pictures they name, and leave keyframes alone', () => {
    const bundle = compileInWorker({
      ...home({
        wxss: '@import "../base.wxss"; @keyframes turn { from { top: 0 } 50.5% { top: 15rpx } }',
      }),
      files: {
        'base.wxss':
          '.a { background: url(pictures/dot.svg); padding-bottom: env(safe-area-inset-bottom) }',
        'pictures/dot.svg': '<svg/>',
      },
    })
    const { style } = bundle.components['pages/home'] ?? { style: '' }
    expect(style).toContain(`.a { background: url("data:image/svg+xml;base64,${btoa('<svg/>')}")`)
    expect(style).toContain('padding-bottom: var(--safe-area-inset-bottom, 0px)')
    expect(style).toContain('@keyframes turn { from { top: 0 } 50.5% { top: 2vw } }')
  })

  it('that import each other are refused', () => {
    expect(
      complaints({
        ...home({ wxss: '@import "../a.wxss";' }),
        files: { 'a.wxss': '@import "./b.wxss";', 'b.wxss': '@import "./a.wxss";' },
      }),
    ).toEqual([expect.stringMatching(/a\.wxss:1:1 error: imports itself/)])
  })
})

describe('lintTemplates', () => {
  it('reports every template below a folder, warnings included', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lint-'))
    try {
      writeFileSync(join(folder, 'good.wxml'), '<view>{{a}}</view>')
      writeFileSync(join(folder, 'bad.wxml'), '<view>\n<text>')
      const found = lintTemplates(folder)
      expect(found.length).toBeGreaterThan(0)
      expect(found.every(({ file }) => file === join(folder, 'bad.wxml'))).toBe(true)
      expect(found.map(({ message }) => message)).toContain('missing end tag')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
