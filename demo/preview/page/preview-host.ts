import { createHost } from '../../../host/create-host'
import type { Host, WechatBackend } from '../../../host/index'
import type { WechatClient } from '../runtime/wechat-client'
import { clientById } from './clients'
import { applyNetwork } from './network'
import { applyPhoneNumbers } from './phone-numbers'
import { nicknameBar } from './phone/nickname-bar'
import type { Overlay } from './phone/overlay'
import type { WechatTexts } from './phone/wechat-texts'
import { wechatAvatar } from './images'
import type { Settings } from './settings'

export type PreviewHost = Host<WechatBackend>

/** The servers that a phone reaches. */
export interface Servers {
  /** WeChat's own. */
  wechat: WechatBackend
  /** Has the app's servers answer what the app sends, with the network setting of the panel. */
  connectApp: (host: PreviewHost, network: () => Settings['network']) => void
  /** An address that the browser can load, for a picture on one of the servers. Default: its own. */
  loadableAddress?: (url: string) => string | undefined
}

/** Makes the modelled client that the settings describe, with the stored data of the phone. */
export function createPreviewHost(settings: Settings, servers: Servers): PreviewHost {
  const { client, publishedAt, language, theme, fontSize, privacyDeclared, openid, device } =
    settings
  const { sdkVersion, platform, scene } = clientById(client)
  const host = createHost<WechatBackend>({
    sdkVersion,
    platform,
    ...(scene !== undefined && { scene }),
    publishedAt,
    language,
    theme,
    fontSizeSetting: fontSize,
    privacyDeclared,
    time: 'real',
    server: servers.wechat,
    user: { openid, nickName: '林小满', avatarUrl: wechatAvatar },
    ...(device && { device }),
  })
  host.nicknameReview(settings.nicknameReview)
  servers.connectApp(host, () => settings.network)
  applyNetwork(host, settings.network)
  applyPhoneNumbers(host, settings.phoneNumbers)
  return host
}

/** Makes the part of the client that buttons and inputs of the mini-program use. */
export function createWechatClient(
  host: PreviewHost,
  servers: Servers,
  overlay: Overlay,
  texts: () => WechatTexts,
): WechatClient {
  let hideNicknameBar = (): void => undefined
  return {
    pressButton: (press) => host.pressButton(press),
    allowsForm: () => host.allowsForm(),
    withTap: (run) => host.withTap(run),
    fileUrl: (path) => host.files.contentOf(path) ?? servers.loadableAddress?.(path),
    focusNickname(field) {
      host.focusNickname(field)
      const nickName = host.nicknameOffer
      if (nickName === undefined) return
      const onPick = (): void => host.pickNickname()
      const { avatarUrl } = host.user
      hideNicknameBar()
      hideNicknameBar = overlay.showFloating(nicknameBar(texts(), { nickName, avatarUrl, onPick }))
    },
    blurNickname(field) {
      hideNicknameBar()
      host.blurNickname(field)
    },
  }
}
