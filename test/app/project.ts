import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const COMPONENTS = resolve(__dirname, '../../components')

/** A project of somebody who uses the library, in a folder of its own. */
export interface Project {
  /** The folder of app.json. */
  root: string
  /** A file or folder of the project. */
  file: (path: string) => string
  write: (files: Record<string, string | object>) => void
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** Where the library is: installed by npm, or built by 构建 npm from there. */
const PLACES = {
  node_modules: 'node_modules/miniprogram-auth-kit/miniprogram_dist',
  miniprogram_npm: 'miniprogram/miniprogram_npm/miniprogram-auth-kit',
}

/** Makes a project from its files by path; objects become JSON. */
export function createProject(
  files: Record<string, string | object>,
  place: keyof typeof PLACES = 'node_modules',
): Project {
  const folder = mkdtempSync(join(tmpdir(), 'project-'))
  folders.push(folder)
  const file = (path: string): string => join(folder, path)
  const write: Project['write'] = (written) => {
    for (const [path, content] of Object.entries(written)) {
      mkdirSync(dirname(file(path)), { recursive: true })
      writeFileSync(file(path), typeof content === 'string' ? content : JSON.stringify(content))
    }
  }
  const kit = file(PLACES[place])
  mkdirSync(dirname(kit), { recursive: true })
  symlinkSync(COMPONENTS, kit)
  if (place === 'node_modules') {
    write({
      'node_modules/miniprogram-auth-kit/package.json': { miniprogram: 'miniprogram_dist' },
    })
  }
  write({ 'miniprogram/app.json': {}, ...files })
  return { root: file('miniprogram'), file, write }
}

export const GATE = { 'login-gate': 'miniprogram-auth-kit/login-gate/index' }
export const AVATAR = { 'auth-avatar': 'miniprogram-auth-kit/auth-avatar/index' }

/** A page with a gate, whose script says what happened. */
export const MINE = {
  'miniprogram/pages/mine/index.json': { usingComponents: { ...GATE, ...AVATAR } },
  'miniprogram/pages/mine/index.wxml': `<view class="status">{{status}}</view>
    <auth-avatar show-nickname />
    <login-gate id="gate" bind:pass="onPass" bind:reject="onReject">
      <text class="orders">我的订单</text>
    </login-gate>`,
  'miniprogram/pages/mine/index.js': `Page({
    data: { status: '' },
    onPass() { this.setData({ status: 'passed' }) },
    onReject({ detail }) { this.setData({ status: detail.code }) },
  })`,
}
