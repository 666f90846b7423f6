import type { AuthState } from '../../../components/index'
import type { DeviceSnapshot, HostEvent } from '../../../host/index'
import { isVersionAtLeast } from '../../../host/client/base-library/version'
import type { Bundle } from '../bundle'
import type { BootOptions, Controller } from '../runtime/boot'
import type { Chrome } from '../runtime/chrome'
import { findAuth } from './auth-state'
import { createClient, seamsOf, type PreviewHost } from './client'
import { clientById, clients, TODAY } from './eras'
import type { FrameWindow } from './frame'
import type { Journal } from './journal'
import { hearComponent } from './kit-events'
import { setNetwork } from './network'
import type { Phone } from './phone/phone'
import { createPrompts, openContract } from './phone/prompts'
import { createSurfaces } from './phone/surfaces'
import { wordsIn, type Words } from './phone/words'
import { redactCall } from './redact'
import { newOpenid, saveSettings, type Settings } from './settings'

/** The phone in use: a client of WeChat, and the app that runs on it. */
export class Session {
  host!: PreviewHost
  controller: Controller | undefined
  /** The page on top, as the phone draws it. */
  chrome: Chrome | undefined
  foreground = true
  private readonly listeners = new Set<() => void>()
  private stopWatching: () => void = () => undefined

  constructor(
    readonly phone: Phone,
    readonly bundle: Bundle,
    readonly settings: Settings,
    readonly journal: Journal,
  ) {
    this.takeClient()
  }

  get state(): AuthState | undefined {
    return this.controller && findAuth(this.bundle, this.controller)?.state
  }

  /** The state, the settings or the page on top changed. */
  onChange(listener: () => void): void {
    this.listeners.add(listener)
  }

  /**
   * A cold start, by default at the app's first page: memory is gone, storage and permissions stay.
   * One at a time; of those that wait, the last counts. Fulfilled when no start is under way.
   */
  start(url?: string): Promise<void> {
    this.wanted = { url }
    return (this.starting ??= this.startWanted())
  }

  private wanted: { url: string | undefined } | undefined
  private starting: Promise<void> | undefined

  private async startWanted(): Promise<void> {
    try {
      // What is asked for in the same turn is one start.
      await Promise.resolve()
      for (let next = this.wanted; next; next = this.wanted) {
        this.wanted = undefined
        await this.boot(next.url)
      }
    } finally {
      this.starting = undefined
    }
  }

  private async boot(url: string | undefined): Promise<void> {
    const { host, phone, settings, journal } = this
    host.restartApp()
    phone.overlay.clear()
    this.foreground = true
    journal.add({ kind: 'note', title: '冷启动 cold start' })

    const frame = (await phone.openFrame()) as FrameWindow
    const { document } = frame
    const root = document.getElementById('root')
    if (!root) throw new Error('The frame has no root')
    document.documentElement.style.setProperty('--system-font-size', `${settings.fontSize}px`)
    const options: BootOptions = {
      wx: Object.assign(Object.create(host.wx) as object, { preview: this.forApp }),
      root,
      theme: settings.theme,
      client: seamsOf(host, phone.overlay, this.words),
      ui: createSurfaces(phone.overlay, this.words),
      onChrome: (chrome) => this.drawChrome(chrome, document.documentElement),
      onCreated: (component) => hearComponent(component, journal),
      onError: (error) => journal.add({ kind: 'note', title: `出错 error: ${String(error)}` }),
    }
    this.controller = frame.bootMiniProgram(this.bundle, options, url)
    this.followState(this.controller)
    this.changed()
  }

  /** What a person sets on the phone; the app starts again where it would in WeChat. */
  async change(change: Partial<Settings>): Promise<void> {
    const { host, settings } = this
    const before = { ...settings }
    Object.assign(settings, change)
    const { language, theme, fontSize, nicknameReview, privacyDeclared, network } = settings
    if ('client' in change || 'publishedAt' in change) {
      return isUpdate(before, settings) ? this.useDevice(host.saveDevice()) : this.forget()
    }
    host.setSystem({ language, theme, fontSizeSetting: fontSize })
    host.nicknameReview(nicknameReview)
    host.privacyDeclared = privacyDeclared
    setNetwork(host, network)
    this.controller?.setTheme(theme)
    this.changed()
    if ('language' in change || 'fontSize' in change) await this.start()
  }

  /** Goes on with a phone that keeps this and no more. */
  async useDevice(device?: DeviceSnapshot, url?: string): Promise<void> {
    this.settings.device = device
    this.takeClient()
    await this.start(url)
  }

  /** Goes on with a new phone, in the hands of somebody whom the app has not met. */
  async forget(url?: string): Promise<void> {
    this.settings.openid = newOpenid()
    await this.useDevice(undefined, url)
  }

  /** To WeChat's home and back. */
  setForeground(foreground: boolean): void {
    if (this.foreground === foreground) return
    this.foreground = foreground
    if (foreground) this.host.showPage({ app: true })
    else this.host.hidePage({ app: true })
    this.journal.add({ kind: 'note', title: foreground ? '回到前台 shown' : '退到后台 hidden' })
    this.changed()
  }

  /** The user goes to the settings page, takes the permission back, and returns. */
  revoke(): void {
    this.setForeground(false)
    this.host.revoke('scope.userInfo')
    this.setForeground(true)
  }

  readonly words = (): Words => wordsIn(this.settings.language)

  readonly appName = (): string =>
    this.bundle.app.window?.navigationBarTitleText ?? 'miniprogram-auth-kit'

  /** `wx.preview`: what the demo may ask of the phone it runs in. */
  private readonly forApp = {
    /** Starts the app again, at the page it shows, on a new phone of the era of this base library. */
    setEra: (sdkVersion: string): void => {
      const found = clients.find((client) => client.sdkVersion === sdkVersion)
      if (!found) throw new Error(`The preview has no client with base library ${sdkVersion}`)
      Object.assign(this.settings, { client: found.id, publishedAt: TODAY })
      const url = this.chrome && `/${this.chrome.path}`
      void this.forget(url)
    },
  }

  private takeClient(): void {
    this.stopWatching()
    const host = createClient(this.settings)
    this.host = host
    const { phone, words, appName, journal } = this
    const drawPrompt = createPrompts({
      host,
      overlay: phone.overlay,
      words,
      appName,
      onAnswer: (prompt, answer) => {
        journal.add({ kind: 'prompt', title: `${prompt.kind} ← ${say(answer)}` })
        prompt.answer(answer)
      },
    })
    const stopWatch = host.watch((event) => {
      if (event.type === 'prompt') drawPrompt(event.prompt)
      this.record(event)
      this.changed()
    })
    const stopLifetime = host.onPageLifetime((lifetime) => {
      if (lifetime === 'show') this.controller?.show()
      else this.controller?.hide()
    })
    this.stopWatching = () => {
      stopWatch()
      stopLifetime()
    }
  }

  private record(event: HostEvent): void {
    const { journal, phone, words } = this
    if (event.type === 'log') journal.add({ kind: 'note', title: event.message })
    else if (event.type === 'prompt') {
      const { kind, cause, open } = event.prompt
      if (open) journal.add({ kind: 'prompt', title: kind, cause })
    } else {
      const { api, options } = event.call
      if (QUIET.has(api)) return
      journal.add({ kind: 'call', title: api, detail: redactCall(api, options) })
      if (api === 'openPrivacyContract') openContract({ overlay: phone.overlay, words })
    }
  }

  private followState(controller: Controller): void {
    findAuth(this.bundle, controller)?.subscribe((state, previous) => {
      if (state.profile.status !== previous.profile.status) {
        const title = `profile: ${previous.profile.status} → ${state.profile.status}`
        this.journal.add({ kind: 'state', title })
      }
      this.changed()
    })
  }

  private drawChrome(chrome: Chrome, frame: HTMLElement): void {
    this.chrome = chrome
    this.phone.screen.dataset.theme = this.settings.theme
    // A tab bar keeps the page away from the bottom of the screen, a page without one reaches it.
    frame.style.setProperty('--safe-area-inset-bottom', chrome.tabBar ? '0px' : '34px')
    this.phone.bars.draw(chrome, this.bundle.assets)
    this.changed()
  }

  private changed(): void {
    if (this.saving) return
    this.saving = true
    setTimeout(() => {
      this.saving = false
      this.settings.device = this.host.saveDevice()
      saveSettings(this.settings)
      for (const listener of this.listeners) listener()
    })
  }

  private saving = false
}

/** WeChat and apps are only ever updated: what is older runs on another phone. */
function isUpdate(before: Settings, after: Settings): boolean {
  const [old, next] = [clientById(before.client), clientById(after.client)]
  return (
    old.platform === next.platform &&
    isVersionAtLeast(next.sdkVersion, old.sdkVersion) &&
    after.publishedAt >= before.publishedAt
  )
}

/** Asked all the time, changing nothing: they would hide what matters. */
const QUIET = new Set([
  'getSystemInfoSync',
  'getAppBaseInfo',
  'getDeviceInfo',
  'getWindowInfo',
  'canIUse',
  'onAppShow',
  'offAppShow',
])

const say = (answer: unknown): string =>
  typeof answer === 'string' ? answer : Object.keys(answer as object).join(', ')
