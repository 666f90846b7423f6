import type { Bundle } from '../bundle'
import { homePageOf } from '../runtime/app-config'
import { connectWechatServer } from '../../../host/server/remote'
import { bilingual, h } from './dom'
import { connectNetwork } from './network'
import { Timeline } from './timeline'
import { controlsCard } from './panel/controls-card'
import { introCard } from './panel/intro-card'
import { languageField } from './panel/language-field'
import { stateCard } from './panel/state-card'
import { timelineCard } from './panel/timeline-card'
import { openCapsuleMenu } from './phone/capsule-menu'
import { showWechatHome } from './phone/wechat-home'
import { Phone } from './phone/phone'
import { exposePreviewApi } from './preview-api'
import { Simulator } from './simulator'
import { loadSettings, saveSettings } from './settings'

async function main(): Promise<Simulator> {
  const memoryId = await (await fetch('/memory.txt')).text()
  reloadOnChange(memoryId)
  const { bundle, error } = (await (await fetch('/mini-program.json')).json()) as {
    bundle?: Bundle
    error?: string
  }
  if (!bundle) throw new Error(error)

  const timeline = new Timeline()
  const phone = new Phone({
    back: () => simulator.controller?.go('navigateBack'),
    home: () => simulator.controller?.go('reLaunch', `/${homePageOf(bundle.app)}`),
    tab: (pagePath) => simulator.controller?.go('switchTab', `/${pagePath}`),
    enterApp: () => void simulator.enterApp(),
    menu: () => openCapsuleMenu(simulator),
    close: () => simulator.setForeground(false),
  })
  const simulator = new Simulator(phone, bundle, loadSettings(memoryId), timeline, {
    servers: {
      wechat: connectWechatServer(`${location.origin}/wechat`),
      connectApp: connectNetwork,
    },
    save: saveSettings,
  })
  showWechatHome(simulator)
  document.body.append(
    h(
      'header',
      { class: 'masthead' },
      h('h1', {}, 'miniprogram-auth-kit'),
      h(
        'p',
        { class: 'slogan' },
        bilingual(
          '不强迫、不打扰、不说谎地认识你的用户',
          'Know your user without forcing, nagging or lying',
        ),
      ),
      languageField(simulator),
      // Only where the phone fills the screen.
      h('a', { class: 'panel-link', href: '#panel' }, bilingual('面板', 'Panel')),
    ),
    h(
      'main',
      { class: 'layout' },
      h('div', { class: 'column left', id: 'panel' }, introCard(), controlsCard(simulator)),
      h('div', { class: 'column middle' }, phone.element),
      h('div', { class: 'column right' }, stateCard(simulator), timelineCard(timeline)),
    ),
  )
  await simulator.start()
  return simulator
}

/**
 * Reloads the page after a rebuild, and after the login server started with other records. A reload
 * is a cold start, and the phone keeps its storage.
 */
function reloadOnChange(memoryId: string): void {
  const changes = new EventSource('/changes')
  changes.onmessage = () => location.reload()
  changes.addEventListener('memory', ({ data }: MessageEvent<string>) => {
    if (data !== memoryId) location.reload()
  })
  addEventListener('pagehide', () => changes.close())
}

const started = main()
exposePreviewApi(started)
started.catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error)
  document.body.replaceChildren(h('pre', { class: 'build-error' }, message))
})
