import type { AuthState } from '../../../components/index'
import type { DeviceSnapshot } from '../../../host/index'
import type { Bundle } from '../bundle'
import type { BootOptions } from '../runtime/boot'
import type { MiniProgramController } from '../runtime/mini-program-controller'
import type { PageBars } from '../runtime/page-bars'
import { clientById, clients, CURRENT_PUBLISH_DATE, isSinglePage, TODAY } from './clients'
import { recordComponentEvents } from './component-events'
import type { FrameWindow } from './frame'
import { connectHost } from './host-connection'
import { applyNetwork } from './network'
import { setPanelLanguage } from './panel-language'
import { applyPhoneNumbers } from './phone-numbers'
import { createInteractionApis } from './phone/interaction-apis'
import type { Phone } from './phone/phone'
import { wechatTextsIn, type WechatTexts } from './phone/wechat-texts'
import {
  createPreviewHost,
  createWechatClient,
  type PreviewHost,
  type Servers,
} from './preview-host'
import { isUpdate, newOpenid, type Settings } from './settings'
import { findSharedAuth } from './shared-auth'
import { createStartQueue } from './start-queue'
import type { Timeline } from './timeline'

/** What a phone is connected to: servers, and a memory that keeps its settings. */
export interface SimulatorSurroundings {
  servers: Servers
  save: (settings: Settings) => void
}

/** The simulated phone: a modelled WeChat client and the mini-program that runs on it. */
export class Simulator {
  host!: PreviewHost
  controller: MiniProgramController | undefined
  /** The bars around the page on top. */
  bars: PageBars | undefined
  isForeground = true
  private readonly listeners = new Set<() => void>()
  private disconnectHost: () => void = () => undefined
  private isChangeScheduled = false

  constructor(
    readonly phone: Phone,
    readonly bundle: Bundle,
    readonly settings: Settings,
    readonly timeline: Timeline,
    private readonly surroundings: SimulatorSurroundings,
  ) {
    setPanelLanguage(settings.language)
    this.replaceHost()
  }

  /** `auth.state` of the running mini-program. */
  get state(): AuthState | undefined {
    return this.controller && findSharedAuth(this.bundle, this.controller)?.state
  }

  readonly texts = (): WechatTexts => wechatTextsIn(this.settings.language)

  readonly appName = (): string =>
    this.bundle.app.window?.navigationBarTitleText ?? 'miniprogram-auth-kit'

  /** Calls the listener after the state, the settings or the page on top changed. */
  onChange(listener: () => void): void {
    this.listeners.add(listener)
  }

  /**
   * Starts the mini-program cold, by default at its home page. Its memory is lost; its storage and
   * permissions stay. See `createStartQueue` for starts that overlap.
   */
  readonly start = createStartQueue((url) => this.coldStart(url))

  private async coldStart(url: string | undefined): Promise<void> {
    const { host, phone, settings, timeline, surroundings } = this
    host.restartApp()
    phone.overlay.clear()
    this.isForeground = true
    timeline.add({ kind: 'note', title: '冷启动', english: 'Cold start' })

    const frame = (await phone.openFrame()) as FrameWindow
    const { document } = frame
    const root = document.getElementById('root')
    if (!root) throw new Error('The frame has no root')
    document.documentElement.style.setProperty('--system-font-size', `${settings.fontSize}px`)
    const options: BootOptions = {
      wx: Object.assign(Object.create(host.wx) as object, { preview: this.wxPreview }),
      root,
      theme: settings.theme,
      client: createWechatClient(host, surroundings.servers, phone.overlay, this.texts),
      interaction: createInteractionApis(phone.overlay, this.texts),
      onBarsChange: (bars) => this.drawBars(bars, document.documentElement),
      onCreated: (component) => recordComponentEvents(component, timeline),
      onError: (error) => {
        const text = String(error)
        timeline.add({ kind: 'note', title: `出错：${text}`, english: `Error: ${text}` })
      },
    }
    this.controller = frame.bootMiniProgram(this.bundle, options, url)
    this.followState(this.controller)
    this.scheduleChange()
  }

  /** Applies settings of the panel. The mini-program restarts where it would in WeChat. */
  async change(change: Partial<Settings>): Promise<void> {
    const { host, settings } = this
    const before = { ...settings }
    Object.assign(settings, change)
    const { language, theme, fontSize, nicknameReview, privacyDeclared, network } = settings
    if ('client' in change || 'publishedAt' in change) {
      return isUpdate(before, settings) ? this.useDevice(host.saveDevice()) : this.replacePhone()
    }
    host.setSystem({ language, theme, fontSizeSetting: fontSize })
    host.nicknameReview(nicknameReview)
    host.privacyDeclared = privacyDeclared
    applyNetwork(host, network)
    if ('phoneNumbers' in change) applyPhoneNumbers(host, settings.phoneNumbers)
    setPanelLanguage(language)
    this.controller?.setTheme(theme)
    this.scheduleChange()
    if ('language' in change || 'fontSize' in change) await this.start()
  }

  /** Restarts the mini-program on a phone that has exactly the data of the snapshot. */
  async useDevice(device?: DeviceSnapshot, url?: string): Promise<void> {
    this.settings.device = device
    this.replaceHost()
    await this.start(url)
  }

  /** Restarts the mini-program on an empty phone of a user whom no server knows. */
  async replacePhone(url?: string): Promise<void> {
    this.settings.openid = newOpenid()
    await this.useDevice(undefined, url)
  }

  /** Goes on from single-page mode to the page of the mini-program itself, on the same phone. */
  async enterApp(): Promise<void> {
    this.settings.client = TODAY
    await this.useDevice(this.host.saveDevice(), this.bars && `/${this.bars.path}`)
  }

  /** Sends the mini-program to the background, or brings it back. */
  setForeground(isForeground: boolean): void {
    if (this.isForeground === isForeground) return
    this.isForeground = isForeground
    if (isForeground) this.host.showPage({ app: true })
    else this.host.hidePage({ app: true })
    this.timeline.add(
      isForeground
        ? { kind: 'note', title: '回到前台', english: 'Shown' }
        : { kind: 'note', title: '退到后台', english: 'Hidden' },
    )
    this.scheduleChange()
  }

  /** Revokes `scope.userInfo` in the settings page, which the user opens and leaves. */
  revoke(): void {
    this.setForeground(false)
    this.host.revoke('scope.userInfo')
    this.setForeground(true)
  }

  /** `wx.preview`: the calls that only the demo running in this preview has. */
  private readonly wxPreview = {
    /**
     * Restarts the app at its current page, on an empty phone whose client has this base library.
     */
    setEra: (sdkVersion: string): void => {
      const found = clients.find((client) => client.sdkVersion === sdkVersion)
      if (!found) throw new Error(`The preview has no client with base library ${sdkVersion}`)
      Object.assign(this.settings, { client: found.id, publishedAt: CURRENT_PUBLISH_DATE })
      const url = this.bars && `/${this.bars.path}`
      void this.replacePhone(url)
    },
  }

  private replaceHost(): void {
    this.disconnectHost()
    const { phone, timeline, texts, appName } = this
    this.host = createPreviewHost(this.settings, this.surroundings.servers)
    this.disconnectHost = connectHost({
      host: this.host,
      phone,
      timeline,
      texts,
      appName,
      controller: () => this.controller,
      onEvent: () => this.scheduleChange(),
    })
  }

  private followState(controller: MiniProgramController): void {
    findSharedAuth(this.bundle, controller)?.subscribe((state, previous) => {
      for (const part of ['profile', 'phone'] as const) {
        const [before, after] = [previous[part].status, state[part].status]
        if (before !== after)
          this.timeline.add({ kind: 'state', title: `${part}: ${before} → ${after}` })
      }
      this.scheduleChange()
    })
  }

  private drawBars(bars: PageBars, frame: HTMLElement): void {
    this.bars = bars
    this.phone.screen.dataset.theme = this.settings.theme
    // The tab bar covers the bottom safe area. A page without tab bar reaches the edge of the
    // screen.
    const isInSinglePage = isSinglePage(clientById(this.settings.client))
    const hasBar = bars.tabBar !== undefined || isInSinglePage
    frame.style.setProperty('--safe-area-inset-bottom', hasBar ? '0px' : '34px')
    const enterApp = isInSinglePage ? this.texts().enterApp : undefined
    this.phone.bars.draw(bars, this.bundle.assets, enterApp)
    this.scheduleChange()
  }

  /** Saves the settings and calls the listeners, once for all changes of a turn. */
  private scheduleChange(): void {
    if (this.isChangeScheduled) return
    this.isChangeScheduled = true
    setTimeout(() => {
      this.isChangeScheduled = false
      this.settings.device = this.host.saveDevice()
      this.surroundings.save(this.settings)
      for (const listener of this.listeners) listener()
    })
  }
}
