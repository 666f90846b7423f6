import { join } from 'node:path'
import type { MiniProgramSource } from '../../../demo/preview/compile/files'
import { componentTags } from '../../support/component-tags'

const PACKAGE = 'miniprogram-auth-kit'

/** What stands on the stage: every component, in each of its shapes, in a block of its own. */
const CASES: Record<string, string> = {
  avatar: `<auth-avatar lang="{{lang}}" disabled="{{disabled}}" editable />`,
  'avatar with name': `<auth-avatar lang="{{lang}}" disabled="{{disabled}}" show-nickname size="112" />`,
  'avatar in a narrow row': `<view class="row">
      <view class="narrow"><auth-avatar lang="{{lang}}" disabled="{{disabled}}" show-nickname /></view>
      <view class="beside">{{beside}}</view>
    </view>`,
  'avatar of another': `<auth-avatar lang="{{lang}}" nickname="{{name}}" shared="{{false}}" show-nickname />`,
  gate: `<login-gate lang="{{lang}}" disabled="{{disabled}}"><view class="content">{{beside}}</view></login-gate>`,
  'gate for a session': `<login-gate lang="{{lang}}" disabled="{{disabled}}" need="session"><view class="content">{{beside}}</view></login-gate>`,
  guard: `<login-gate lang="{{lang}}" disabled="{{disabled}}" mode="guard"><view class="action">{{beside}}</view></login-gate>`,
  card: `<profile-card lang="{{lang}}" disabled="{{disabled}}" description="{{beside}}" show-settings show-logout />`,
  'card, vertical': `<profile-card lang="{{lang}}" disabled="{{disabled}}" layout="vertical" description="{{beside}}" show-logout />`,
  form: `<profile-form lang="{{lang}}" disabled="{{disabled}}" />`,
  'phone button': `<phone-button lang="{{lang}}" disabled="{{disabled}}" text="{{beside}}" editable />`,
  'gate for a number': `<login-gate lang="{{lang}}" disabled="{{disabled}}" need="phone"><view class="content">{{beside}}</view></login-gate>`,
  'guard for a number': `<login-gate lang="{{lang}}" disabled="{{disabled}}" mode="guard" need="phone"><view class="action">{{beside}}</view></login-gate>`,
  'card with a number': `<profile-card lang="{{lang}}" disabled="{{disabled}}" show-phone />`,
}

export const CASE_NAMES = Object.keys(CASES)

const HOME = `<view class="stage">
${Object.entries(CASES)
  .map(([, template], index) => `<view class="case case-${index}">${template}</view>`)
  .join('\n')}
<profile-sheet lang="{{lang}}" disabled="{{disabled}}" />
</view>`

/**
 * What the harness tells the app at its next start: `exchange` answers, fails, or never answers; without
 * one the app has no login server.
 */
export interface Launch {
  channels: ('getUserInfo' | 'chooseAvatar')[]
  exchange?: 'answers' | 'answers late' | 'fails' | 'fails late' | 'hangs'
  upload?: 'hangs'
  submit?: 'hangs'
}

const APP = `const { auth } = require('${PACKAGE}')
const { channels, exchange, submit, upload } = JSON.parse(parent.matrixLaunch || '{}')
const EXCHANGES = {
  answers: () => Promise.resolve({ token: 'token', expiresIn: 7200 }),
  'answers late': () =>
    new Promise((resolve) =>
      setTimeout(() => resolve({ token: 'token', expiresIn: 7200 }), 5000),
    ),
  fails: () => Promise.reject({ code: 'network' }),
  'fails late': () =>
    new Promise((_, reject) => setTimeout(() => reject({ code: 'network' }), 1500)),
  hangs: () => new Promise(() => {}),
}
auth.configure({
  ...(channels && { channels }),
  ...(exchange && { exchange: EXCHANGES[exchange] }),
  ...(upload && { uploadAvatar: () => new Promise(() => {}) }),
  bindPhone: () => Promise.resolve({ number: '138****8000' }),
  ...(submit && { submitProfile: () => new Promise(() => {}) }),
})
App({ auth })`

export const stage: MiniProgramSource = {
  mounts: { [PACKAGE]: join(__dirname, '../../../components') },
  files: {
    'app.json': JSON.stringify({ pages: ['pages/home/index'], style: 'v2', darkmode: true }),
    'app.js': APP,
    'app.wxss': `.stage { padding: 16px; }
      .case { margin-bottom: 24px; }
      .row { display: flex; flex-direction: row; }
      .narrow { width: 128px; min-width: 0; }
      .beside { flex: 1; }
      .content { padding: 16px; }
      .action { display: inline-block; min-width: 64px; min-height: 44px; line-height: 44px; }`,
    'pages/home/index.json': JSON.stringify({
      usingComponents: Object.fromEntries(
        componentTags().map((tag) => [tag, `${PACKAGE}/${tag}/index`]),
      ),
    }),
    'pages/home/index.wxml': HOME,
    'pages/home/index.js': `Page({
      data: { lang: 'zh_CN', disabled: false, name: '林小满', beside: '收藏' },
    })`,
  },
}
