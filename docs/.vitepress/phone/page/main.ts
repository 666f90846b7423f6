import type { Bundle } from '../../../../demo/preview/bundle'
import { CURRENT_PUBLISH_DATE } from '../../../../demo/preview/page/clients'
import { h } from '../../../../demo/preview/page/dom'
import { openCapsuleMenu } from '../../../../demo/preview/page/phone/capsule-menu'
import { Phone } from '../../../../demo/preview/page/phone/phone'
import { showWechatHome } from '../../../../demo/preview/page/phone/wechat-home'
import { exposePreviewApi } from '../../../../demo/preview/page/preview-api'
import { isUpdate, newOpenid, type Settings } from '../../../../demo/preview/page/settings'
import { Simulator } from '../../../../demo/preview/page/simulator'
import { Timeline } from '../../../../demo/preview/page/timeline'
import { createWechatServer } from '../../../../host/server/wechat'
import { createLoginServer } from '../servers/login-server'
import { emptyRecords } from '../servers/login-records'
import { connectAppServers, LOGIN_URL } from './app-servers'
import { openPhoneStorage, type KeptPhone } from './phone-storage'
import { describeQueryError, readPhoneQuery, type PhoneQuery } from './query'

async function main(): Promise<Simulator> {
  const bundle = (await (await fetch('mini-program.json')).json()) as Bundle
  const query = readPhoneQuery(location.search, bundle.app.pages)
  if ('wrong' in query) throw new Error(describeQueryError(query))

  // The page is the whole app, so it has no button that leads home.
  bundle.app.entryPagePath = query.page
  const storage = openPhoneStorage(query.name, query.isReset)
  const { kept } = storage
  const wechat = createWechatServer({ appId: APP_ID, secret: '', openPlatform: true })
  const login = createLoginServer({
    wechat,
    url: LOGIN_URL,
    records: kept.login,
    onChange: storage.save,
    review: ({ nickName }) => reviewNickname(nickName, query.language),
  })

  const phone = new Phone({
    back: () => simulator.controller?.go('navigateBack'),
    home: () => simulator.controller?.go('reLaunch', `/${query.page}`),
    tab: () => undefined,
    enterApp: () => void simulator.enterApp(),
    menu: () => openCapsuleMenu(simulator),
    close: () => simulator.setForeground(false),
  })
  const simulator = new Simulator(phone, bundle, settingsOf(query, kept), new Timeline(), {
    servers: {
      wechat,
      connectApp: (host) => connectAppServers(host, login),
      loadableAddress: login.pictureAt,
    },
    save({ client, openid, device }) {
      Object.assign(kept, { client, openid, device })
      storage.save()
    },
  })
  showWechatHome(simulator)
  document.body.replaceChildren(h('main', {}, phone.element))
  addEventListener('message', ({ origin, data }: MessageEvent<{ type?: string } | null>) => {
    if (origin !== location.origin || data?.type !== 'reset') return
    Object.assign(kept.login, emptyRecords())
    void simulator.replacePhone()
  })
  await simulator.start()
  return simulator
}

const APP_ID = 'wx5a3d0c1b2e4f6789'

function settingsOf(query: PhoneQuery, kept: KeptPhone): Settings {
  const { client, theme, language } = query
  const settings: Settings = {
    client,
    theme,
    language,
    publishedAt: CURRENT_PUBLISH_DATE,
    network: 'good',
    fontSize: 16,
    privacyDeclared: true,
    nicknameReview: 'pass',
    phoneNumbers: 'available',
    openid: newOpenid(),
    memory: '',
  }
  // An older client runs on another phone.
  const before = { ...settings, client: kept.client ?? client }
  const isSamePhone = kept.openid !== undefined && isUpdate(before, settings)
  return isSamePhone
    ? { ...settings, openid: kept.openid ?? settings.openid, device: kept.device }
    : settings
}

/** A content check that says no to a word, so that a refusal can be seen. */
function reviewNickname(nickName = '', language: PhoneQuery['language']): string | undefined {
  if (!/广告|advert/i.test(nickName)) return undefined
  return language === 'en' ? 'This nickname cannot be used here' : '这个昵称不能在这里使用'
}

const started = main()
exposePreviewApi(started)
started.catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error)
  document.body.replaceChildren(h('p', { class: 'phone-notice', role: 'alert' }, message))
})
