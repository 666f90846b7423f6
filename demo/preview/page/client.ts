import { createHost, type Host, type WechatBackend } from '../../../host/index'
import { connectWechatServer } from '../../../host/server/remote'
import type { Client } from '../runtime/client'
import { clientById } from './eras'
import { connectNetwork, setNetwork } from './network'
import { nicknameBar } from './phone/keyboard'
import type { Overlay } from './phone/overlay'
import type { Words } from './phone/words'
import { ownAvatar } from './pictures'
import type { Settings } from './settings'

export type PreviewHost = Host<WechatBackend>

/** The client the panel describes, with what this phone kept. */
export function createClient(settings: Settings): PreviewHost {
  const { client, publishedAt, language, theme, fontSize, privacyDeclared, openid, device } =
    settings
  const { sdkVersion, platform } = clientById(client)
  const host = createHost<WechatBackend>({
    sdkVersion,
    platform,
    publishedAt,
    language,
    theme,
    fontSizeSetting: fontSize,
    privacyDeclared,
    time: 'real',
    server: connectWechatServer(`${location.origin}/wechat`),
    user: { openid, nickName: '林小满', avatarUrl: ownAvatar },
    ...(device && { device }),
  })
  host.nicknameReview(settings.nicknameReview)
  connectNetwork(host, () => settings.network)
  setNetwork(host, settings.network)
  return host
}

/** What buttons and inputs of the running app ask of it. */
export function seamsOf(host: PreviewHost, overlay: Overlay, words: () => Words): Client {
  let hideBar = (): void => undefined
  return {
    pressButton: (press) => host.pressButton(press),
    duringTap: (run) => host.withTap(run),
    fileUrl: (path) => host.files.contentOf(path),
    focusNickname(field) {
      host.focusNickname(field)
      const nickName = host.nicknameOffer
      if (nickName === undefined) return
      const onPick = (): void => host.pickNickname()
      const { avatarUrl } = host.user
      hideBar()
      hideBar = overlay.note(nicknameBar(words(), { nickName, avatarUrl, onPick }))
    },
    blurNickname(field) {
      hideBar()
      host.blurNickname(field)
    },
  }
}
