import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import postcss from 'postcss'
import ts from 'typescript'
import { lintTemplates } from '../../demo/preview/compile/lint'
import { ROOT } from './install'
import { compileTemplates } from '../../scripts/official-compilers'
import { writeFiles } from './project'

jest.setTimeout(240_000)

interface Sample {
  /** The document and the line on which the sample begins. */
  name: string
  code: string
}

const DOCUMENTS = String(execFileSync('git', ['ls-files', '*.md'], { cwd: ROOT }))
  .trim()
  .split('\n')

/** The samples of all documents in these languages; not those that leave something out, by `…` on a line. */
function samplesOf(...languages: string[]): Sample[] {
  return DOCUMENTS.flatMap((document) => {
    const text = readFileSync(path.join(ROOT, document), 'utf8')
    return [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)]
      .filter(
        ([, language = '', code = '']) => languages.includes(language) && !/^\s*…$/m.test(code),
      )
      .map(([, , code = ''], index, all) => ({
        name: `${document}:${text.slice(0, all[index]?.index).split('\n').length}`,
        code,
      }))
  })
}

/** What the samples take for granted: what the reader's own app has. */
const SURROUNDINGS = `
  import type { FastifyInstance } from 'fastify'
  import type { Auth, Session } from 'miniprogram-auth-kit'
  import type { authServer as plugin, AuthServerOptions } from 'miniprogram-auth-server'
  interface Database {
    query(sql: string, values: unknown[]): Promise<{ rowCount: number }>
    transaction(run: (sql: Database) => Promise<void>): Promise<void>
  }
  declare global {
    const auth: Auth
    const token: string
    function post(path: string, data: unknown, session?: Session): Promise<any>
    const authServer: typeof plugin
    const options: AuthServerOptions
    const app: FastifyInstance
    const Fastify: typeof import('fastify').default
    const id: string
    const host: import('express').Express
    const koa: import('koa')
    const express: typeof import('express')
    const db: Database
    function ordersOf(account: unknown): Promise<unknown>
    function defineAppConfig<Config>(config: Config): Config
  }
`

/** Of Taro, and of the sample before it in the same document. */
const TARO = `
  /// <reference types="miniprogram-auth-kit/taro" />
  declare module '@tarojs/components' {
    export const Slot: import('react').FC<{ name?: string; children?: import('react').ReactNode }>
    export const Text: import('react').FC<{ children?: import('react').ReactNode }>
    export const View: import('react').FC<{ children?: import('react').ReactNode }>
  }
  declare module '*/use-auth' {
    export function useAuth(): import('miniprogram-auth-kit').AuthState
  }
`

/** What TypeScript says of the samples under strict, with its document and line. */
function compile(samples: Sample[]): string[] {
  const { config } = ts.readConfigFile(
    path.join(ROOT, 'tsconfig.json'),
    ts.sys.readFile.bind(ts.sys),
  ) as {
    config: object
  }
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT)
  const folder = path.join(ROOT, 'test/package/samples')
  const files = new Map(
    samples.map(({ name, code }) => [
      path.join(folder, `${name.replace(/\W/g, '-')}${code.includes('</') ? '.tsx' : '.ts'}`),
      { name, code: `export {}\n${code}` },
    ]),
  )
  files.set(path.join(folder, 'surroundings.ts'), { name: 'surroundings:0', code: SURROUNDINGS })
  files.set(path.join(folder, 'taro.d.ts'), { name: 'taro:0', code: TARO.trim() })
  const host = ts.createCompilerHost(options)
  const fileExists = host.fileExists.bind(host)
  const getSourceFile = host.getSourceFile.bind(host)
  host.fileExists = (file) => files.has(file) || fileExists(file)
  host.getSourceFile = (file, target) => {
    const sample = files.get(file)
    return sample ? ts.createSourceFile(file, sample.code, target) : getSourceFile(file, target)
  }
  const program = ts.createProgram(
    [...files.keys()],
    {
      ...options,
      noEmit: true,
      skipLibCheck: true,
      strict: true,
      noUnusedLocals: false,
      noUnusedParameters: false,
      jsx: ts.JsxEmit.ReactJSX,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      types: ['node', 'jest', 'miniprogram-api-typings'],
    },
    host,
  )
  return ts.getPreEmitDiagnostics(program).flatMap(({ file, start = 0, messageText }) => {
    const sample = file && files.get(file.fileName)
    if (!sample) return []
    const [, name = '', first = '0'] = /(.*):(\d+)/.exec(sample.name) ?? []
    const line = Number(first) + file.getLineAndCharacterOfPosition(start).line
    return [`${name}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`]
  })
}

describe('the samples of the documents', () => {
  it('are found', () => {
    expect(samplesOf('ts', 'tsx').length).toBeGreaterThan(15)
    expect(samplesOf('html').length).toBeGreaterThan(8)
    expect(samplesOf('json').length).toBeGreaterThan(4)
  })

  it('compile under strict, where one that does not is told with its line', () => {
    const wrong = { name: 'wrong.md:1', code: "auth.configure({ channels: ['phone'] })" }
    expect(compile([...samplesOf('ts', 'tsx'), wrong])).toEqual([
      expect.stringMatching(/^wrong\.md:2 .*'"phone"'/),
    ])
  })

  it('are templates that both compilers take', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'samples-'))
    const templates = samplesOf('html').map(
      ({ name, code }) => [`${name.replace(/\W/g, '-')}.wxml`, code] as const,
    )
    writeFiles(folder, templates)
    expect(
      compileTemplates(
        folder,
        templates.map(([file]) => `./${file}`),
      ).complaint,
    ).toBe('')
    expect(lintTemplates(folder)).toEqual([])
    rmSync(folder, { recursive: true })
  })

  it.each(samplesOf('json'))('are JSON: $name', ({ code }) => {
    expect(() => JSON.parse(code) as unknown).not.toThrow()
  })

  it.each(samplesOf('css'))('are style sheets: $name', ({ code }) => {
    expect(() => postcss.parse(code)).not.toThrow()
  })
})
